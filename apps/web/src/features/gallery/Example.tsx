import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useMetricWords } from '../../answer/metric-words.ts';
import { useLede } from '../../answer/use-lede.ts';
import { useSentence } from '../../answer/use-sentence.ts';
import { paybackBy } from '../../answer/verdict.ts';
import { useSettled } from '../../answer/settled.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { DifferenceChart } from '../../charts/DifferenceChart.tsx';
import { writeLink } from '../../comparison/link.ts';
import { scenarioInput, type Lens, type PlanPair } from '../../comparison/pair.ts';
import { firstView, weekOf } from '../../comparison/view.ts';
import { moneyFormat } from '../../format.ts';
import type { RunState } from '../../runs/run-state.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Gallery.module.css';

export const ExampleParts = graphql(`
  fragment ExampleParts on Preset @_unmask {
    key
    version
    title
    question
    suggestedChanges {
      path
      number
      list
    }
    scenario {
      horizonWeeks
      people
      currency
      journey {
        kind
      }
      budget {
        weekly {
          amount
        }
      }
    }
  }
`);

export const ExamplePreview = graphql(`
  query ExamplePreview($input: ComparisonInput!) {
    previewComparison(input: $input) {
      __typename
      ... on PreviewComparison {
        points {
          week
          difference
        }
      }
    }
  }
`);

interface ExampleProps {
  readonly preset: ResultOf<typeof ExampleParts>;
  readonly pair: PlanPair;
  readonly lens: Lens;
  readonly run: RunState | undefined;
}

/** One example with its result: the average at once, then the range, and the finding in words. */
export function Example({ preset, pair, lens, run }: ExampleProps) {
  const direction = useDirection();
  const format = useFormat();
  const { t } = useLingui();
  const words = useMetricWords();
  const say = useSentence();
  const sayWay = useLede();
  const { scenario } = preset;
  const view = { ...firstView, lens };
  const week = weekOf(view, scenario.horizonWeeks);
  const finished = run?.phase === 'finished' && run.replications > 0 ? run : null;
  const { settled } = useSettled(finished, view, week);
  const [{ data }] = useQuery({
    query: ExamplePreview,
    variables: {
      input: {
        baseline: { inline: scenarioInput(pair, 'A', lens) },
        variant: { inline: scenarioInput(pair, 'B', lens) },
      },
    },
  });
  const preview =
    data?.previewComparison.__typename === 'PreviewComparison' ? data.previewComparison.points : [];
  const difference = settled?.difference ?? null;
  const finding =
    difference === null
      ? null
      : say({
          metric: 'NET_VALUE',
          week,
          isSamePlan: false,
          probability: difference.probabilityPositive,
        });
  const payback = settled?.payback ?? null;
  const quantity = moneyFormat(format, scenario.currency);
  const way =
    difference === null || payback === null
      ? null
      : sayWay({
          payback: paybackBy(week, payback),
          dip: payback.deepestDip.median,
          estimate: difference.estimate,
          week,
          horizonWeeks: scenario.horizonWeeks,
          quantity,
        });
  const people = format.count(scenario.people);
  const weekly = format.moneyCompact(scenario.budget.weekly.amount, scenario.currency);
  const weeks = format.week(scenario.horizonWeeks);
  return (
    <article className={styles.example} aria-labelledby={`example-${preset.key}`}>
      <header className={styles.exampleHead}>
        <h2 className={styles.name} id={`example-${preset.key}`}>
          {preset.title}
        </h2>
        <p className={styles.facts}>
          <Trans>
            {people} people, {weekly} a week, {weeks} weeks
          </Trans>
        </p>
      </header>
      <div className={styles.chart}>
        <DifferenceChart
          summary={finding ?? words.NET_VALUE.difference}
          points={settled?.differenceBand.filter((point) => point.week <= week) ?? []}
          preview={settled === null ? preview.filter((point) => point.week <= week) : []}
          lastWeek={week}
          plans={{ base: t`A`, variant: t`B` }}
          quantity={quantity}
          format={format}
          direction={direction}
          dip={settled?.payback?.deepestDip}
          noise={settled?.simulationNoise ?? undefined}
        />
      </div>
      <p className={styles.question}>{preset.question}</p>
      <output className={`${styles.finding} ${settled === null ? styles.waiting : ''}`}>
        {finding ?? <Waiting run={run} />}
      </output>
      {way !== null && <p className={styles.way}>{way}</p>}
      {run?.phase === 'failed' && <FailureNotice failure={run.failure} />}
      <p className={styles.actions}>
        <Link
          to="/compare"
          search={writeLink({ pair, view })}
          className={buttonClass('primary')}
          aria-label={t`Open ${preset.title}`}
        >
          <Trans>Open</Trans>
        </Link>
        <Link to="/import" className={buttonClass('link')}>
          <Trans>Use my spend file</Trans>
        </Link>
      </p>
    </article>
  );
}

function Waiting({ run }: { readonly run: RunState | undefined }) {
  const format = useFormat();
  const progress = run?.phase === 'running' ? run.progress : null;
  const done = format.count(progress?.replicationsDone ?? 0);
  const total = format.count(progress?.replicationsTotal ?? 0);
  return progress === null ? (
    <Trans>Being simulated …</Trans>
  ) : (
    <Trans>
      {done}&nbsp;of&nbsp;{total} futures simulated …
    </Trans>
  );
}
