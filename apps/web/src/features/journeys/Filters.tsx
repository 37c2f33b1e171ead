import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { placeText } from '../../comparison/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import styles from './JourneysPage.module.css';
import { firstBack, orders, outcomes, type JourneysView, type Order, type Outcome } from './journeys-link.ts';
import type { Crowds } from './people-query.ts';

interface FiltersProps {
  readonly view: JourneysView;
  readonly stories: readonly { readonly id: string; readonly title: string; readonly journey: string }[];
  readonly crowds: Crowds | null;
  readonly hasPlanB: boolean;
  readonly onLook: (view: Partial<JourneysView>) => void;
  /** What else stands in the line. */
  readonly children: ReactNode;
}

/** Whom to look for. */
export function Filters({ view, stories, crowds, hasPlanB, onLook, children }: FiltersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const outcomeNames: Record<Outcome, string> = {
    BOUGHT: t`who bought`,
    BOUGHT_AGAIN: t`who bought again`,
    NEVER_BOUGHT: t`who never bought`,
  };
  const orderNames: Record<Order, string> = {
    SHUFFLED: t`in random order`,
    WAITED_LONGEST: t`longest wait first`,
    SLEPT_LONGEST: t`longest sleep first`,
    MOST_BACKWARD: t`most turns back first`,
    NUMBER: t`by number`,
  };
  const own = stories.filter(({ journey }) => journey === crowds?.scenario.journey.id);
  const { place } = view;
  const stageLabel = (id: string) =>
    crowds?.scenario.journey.stages.find((stage) => stage.id === id)?.label ?? id;
  const week = format.week(Math.max(place?.kind === 'way' ? 1 : 0, view.week ?? 0));
  const there =
    place?.kind === 'way'
      ? t`${stageLabel(place.from)} to ${stageLabel(place.to)} in week ${week}`
      : t`${stageLabel(place?.stage ?? '')} in week ${week}`;
  /** Another list begins with its own first. */
  const find = (next: Partial<JourneysView>) => onLook({ ...next, who: null });
  return (
    <div className={screen.selectors}>
      {place !== null && (
        <Choice
          label={t`Place on the map`}
          value={placeText(place) ?? ''}
          options={[
            { value: placeText(place) ?? '', label: there },
            { value: '', label: t`at any stage` },
          ]}
          onChange={() => find({ place: null, week: null, minBack: firstBack, outcome: 'BOUGHT' })}
        />
      )}
      {own.length > 0 && (
        <Choice
          label={t`Story`}
          value={view.story ?? ''}
          options={[
            { value: '', label: t`any story` },
            ...own.map(({ id, title }) => ({ value: id, label: t`like ${title}` })),
          ]}
          onChange={(story) =>
            find(
              story === ''
                ? { story: null, minBack: firstBack, outcome: 'BOUGHT' }
                : { story, minBack: 0, minAsleep: 0, outcome: null },
            )
          }
        />
      )}
      <Choice
        label={t`Outcome`}
        value={view.outcome ?? ''}
        options={[
          { value: '', label: t`everyone` },
          ...outcomes.map((each) => ({ value: each, label: outcomeNames[each] })),
        ]}
        onChange={(outcome) => find({ outcome: outcome === '' ? null : outcome })}
      />
      <Choice
        label={t`Segment`}
        value={view.segment ?? ''}
        options={[
          { value: '', label: t`of all segments` },
          ...(crowds?.segments ?? []).map(({ segment, label }) => ({
            value: segment ?? '',
            label: label ?? segment ?? '',
          })),
        ]}
        onChange={(segment) => find({ segment: segment === '' ? null : segment })}
      />
      <span className={styles.box}>
        <Trans>back at least</Trans>
        <NumberBox
          label={t`Turns back, at least`}
          value={view.minBack}
          least={0}
          most={255}
          size={3}
          onChange={(minBack) => find({ minBack })}
        />
        <Trans>times</Trans>
      </span>
      <span className={styles.box}>
        <Trans>asleep at least</Trans>
        <NumberBox
          label={t`Weeks asleep before a return, at least`}
          value={view.minAsleep}
          least={0}
          most={1560}
          size={4}
          onChange={(minAsleep) => find({ minAsleep })}
        />
        <Trans>weeks</Trans>
      </span>
      <Choice
        label={t`Order`}
        value={view.order}
        options={orders.map((each) => ({ value: each, label: orderNames[each] }))}
        onChange={(order) => find({ order })}
      />
      <Button onPress={() => find({ order: 'SHUFFLED', shuffle: nextShuffle(view.shuffle) })}>
        <Trans>Shuffle</Trans>
      </Button>
      <span className={styles.box}>
        <Trans>in future</Trans>
        <NumberBox
          label={t`Future`}
          value={view.future + 1}
          least={1}
          most={10_000}
          size={5}
          onChange={(number) => onLook({ future: number - 1 })}
        />
      </span>
      {hasPlanB && (
        <Choice
          label={t`Plan`}
          value={view.plan}
          options={[
            { value: 'A', label: t`under plan A` },
            { value: 'B', label: t`under plan B` },
          ]}
          onChange={(plan) => onLook({ plan })}
        />
      )}
      {hasPlanB && (
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={view.hasTwin}
            onChange={(event) => onLook({ hasTwin: event.target.checked })}
          />
          {view.plan === 'A' ? <Trans>Twin under plan B</Trans> : <Trans>Twin under plan A</Trans>}
        </label>
      )}
      {children}
    </div>
  );
}

/** Counts on where the text is a number, and begins to count where it is a word. */
function nextShuffle(text: string): string {
  return /^\d{1,9}$/u.test(text) ? String(Number(text) + 1) : '1';
}
