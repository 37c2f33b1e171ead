import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql.ts';
import { writeLink } from '../../comparison/link.ts';
import { scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import { firstView } from '../../comparison/view.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { useFormat } from '../../use-format.ts';
import { ChooseBox } from './ChooseBox.tsx';
import { DifferenceThumb } from './DifferenceThumb.tsx';
import { ExamplePreview, type ExampleParts } from './Example.tsx';
import styles from './Gallery.module.css';

interface ScenarioCardProps {
  readonly preset: ResultOf<typeof ExampleParts>;
  readonly pair: PlanPair;
  readonly lens: Lens;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A scenario with its question, and the answer on average: the range comes when it is opened. */
export function ScenarioCard({ preset, pair, lens, isChosen, onChoose }: ScenarioCardProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { scenario } = preset;
  const [{ data }] = useQuery({
    query: ExamplePreview,
    variables: {
      input: {
        baseline: { inline: scenarioInput(pair, 'A', lens) },
        variant: { inline: scenarioInput(pair, 'B', lens) },
      },
    },
  });
  const points =
    data?.previewComparison.__typename === 'PreviewComparison' ? data.previewComparison.points : [];
  const end = points.at(-1)?.difference;
  const people = format.count(scenario.people);
  const weekly = format.moneyCompact(scenario.budget.weekly.amount, scenario.currency);
  const week = format.week(scenario.horizonWeeks);
  return (
    <article className={styles.card} aria-labelledby={`scenario-${preset.key}`}>
      <header className={styles.cardHead}>
        <h3 className={styles.name} id={`scenario-${preset.key}`}>
          {preset.title}
        </h3>
        <p className={styles.facts}>
          <Trans>
            {people} people, {weekly} a week
          </Trans>
        </p>
      </header>
      <DifferenceThumb points={points} />
      <p className={styles.brief}>
        {end === undefined ? (
          ' '
        ) : end >= 0 ? (
          <Trans>On average B is ahead of A by week&nbsp;{week}.</Trans>
        ) : (
          <Trans>On average B is behind A by week&nbsp;{week}.</Trans>
        )}
      </p>
      <p className={styles.question}>{preset.question}</p>
      <p className={styles.actions}>
        <Link
          to="/compare"
          search={writeLink({ pair, view: { ...firstView, lens } })}
          className={buttonClass('link')}
          aria-label={t`Open ${preset.title}`}
        >
          <Trans>Open</Trans>
        </Link>
        <ChooseBox name={preset.title} isChosen={isChosen} onChoose={onChoose} />
      </p>
    </article>
  );
}
