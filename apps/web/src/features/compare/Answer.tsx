import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useMemo } from 'react';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { DifferenceChart } from '../../charts/DifferenceChart.tsx';
import { useDifferenceTables } from '../../charts/use-difference-tables.ts';
import { failureOf } from '../../api/failure.ts';
import type { PlanPair } from '../../comparison/pair.ts';
import { weekOf, type View } from '../../comparison/view.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useDirection } from '../../use-direction.ts';
import { useFormat } from '../../use-format.ts';
import styles from './Answer.module.css';
import { Headline } from './Headline.tsx';
import type { LivePlans } from './live.ts';
import { metricFormat, useMetricWords } from '../../answer/metric-words.ts';
import { ProblemList } from './ProblemList.tsx';
import { RunLine } from './RunLine.tsx';
import { Selectors } from './Selectors.tsx';
import { useSettled } from '../../answer/settled.ts';
import type { Runs } from './use-runs.ts';
import { useLede } from '../../answer/use-lede.ts';
import { useSentence } from '../../answer/use-sentence.ts';
import { paybackBy } from '../../answer/verdict.ts';

// They speak of futures, of which there are none at first.
const Causes = lazy(() => import('./Causes.tsx'));
const Milestones = lazy(() => import('./Milestones.tsx'));

interface AnswerProps {
  readonly view: View;
  readonly pair: PlanPair;
  readonly plans: LivePlans;
  readonly isSamePlan: boolean;
  readonly runs: Runs;
  readonly onEdit: (change: (pair: PlanPair) => PlanPair) => void;
  readonly onLook: (view: Partial<View>) => void;
  readonly onCopyLink: () => Promise<void>;
}

/** The sentence, what it counts, and the charts that prove it. */
export function Answer({ view, pair, plans, isSamePlan, runs, onEdit, onLook, onCopyLink }: AnswerProps) {
  const { t } = useLingui();
  const direction = useDirection();
  const format = useFormat();
  const words = useMetricWords();
  const say = useSentence();
  const sayLede = useLede();
  const { lens, replications } = view;
  const { horizonWeeks, currency } = plans.a;
  const run = runs.now[lens];
  const shown = runs.shown[lens];
  const { settled, at, error, ask } = useSettled(shown, view, weekOf(view, horizonWeeks));
  const { metric, week } = at;
  const isCurrent = settled !== null && run?.phase === 'finished' && run.id === at.id;
  const isStale = settled !== null && !isCurrent;
  const isNetValue = metric === 'NET_VALUE';
  const paybackOf = settled?.payback ?? null;
  const difference = settled?.difference ?? null;
  // Payback is of net value: under another measure its dots would be read as that measure's.
  const payback = useMemo(
    () => (paybackOf === null || !isNetValue ? null : paybackBy(week, paybackOf)),
    [paybackOf, isNetValue, week],
  );
  const quantity = metricFormat(metric, format, currency);
  // A preview of another quantity than the band would be read as that one.
  const isSameQuantity = plans.lens === lens && plans.metric === metric && plans.discount === at.discount;
  const hasPreview = !isCurrent && isSameQuantity;
  const preview = hasPreview ? plans.points.filter((point) => point.week <= week) : [];
  const points = settled?.differenceBand.filter((point) => point.week <= week) ?? [];
  const drawn =
    payback === null
      ? undefined
      : { ...payback, neverShare: payback.notYetShare, isOpen: week < horizonWeeks };
  const tables = useDifferenceTables(points, drawn, quantity, format);
  const manifest = settled?.baseline.manifest;
  const source = {
    preset: manifest?.preset ?? pair.preset,
    seed: manifest?.seed ?? plans.a.seed,
    engineVersion: manifest?.engineVersion ?? '',
    population: manifest?.population,
    replications: settled?.replications,
  };
  const isSame = isSamePlan && isCurrent;
  const sentence =
    difference === null
      ? words[metric].difference
      : say({ metric, week, isSamePlan: isSame, probability: difference.probabilityPositive });
  return (
    <>
      <div className={styles.answer}>
        <p className={styles.staleNote}>
          {isStale && <Trans>These results are for the previous plan.</Trans>}
        </p>
        {difference === null ? (
          <FirstHeadline points={plans.points} week={week} isSamePlan={isSamePlan} />
        ) : (
          <Headline
            isStale={isStale}
            lede={
              isSame ? (
                <Trans>Move a slider of plan B to see what follows.</Trans>
              ) : (
                sayLede({
                  payback,
                  dip: paybackOf?.deepestDip.median ?? 0,
                  estimate: difference.estimate,
                  noise: settled?.simulationNoise ?? undefined,
                  week,
                  horizonWeeks,
                  quantity,
                })
              )
            }
          >
            {sentence}
          </Headline>
        )}
        <Selectors pair={pair} onEdit={onEdit} view={view} horizonWeeks={horizonWeeks} onLook={onLook} />
        <RunLine
          run={run}
          isStale={isStale}
          replications={replications}
          engineVersion={manifest?.engineVersion ?? null}
          onRun={runs.run}
          onStop={runs.stop}
        />
        {error !== undefined && <FailureNotice failure={failureOf(error)} onRetry={ask} />}
        {run?.phase === 'failed' && <FailureNotice failure={run.failure} onRetry={runs.run} />}
        {run?.phase === 'invalid' && <ProblemList issues={run.issues} onEdit={() => undefined} />}
        <ChartFrame
          title={words[metric].difference}
          summary={sentence}
          source={source}
          level={2}
          tables={tables}
          onCopyLink={onCopyLink}
          onCopyCommand={
            settled === null ? undefined : () => navigator.clipboard.writeText(settled.reproduceCommand)
          }
        >
          <DifferenceChart
            summary={sentence}
            points={points}
            preview={preview}
            lastWeek={week}
            plans={{ base: t`A`, variant: t`B` }}
            quantity={quantity}
            format={format}
            direction={direction}
            dip={isNetValue ? settled?.payback?.deepestDip : undefined}
            payback={drawn}
            noise={settled?.simulationNoise ?? undefined}
            isStale={isStale}
          />
        </ChartFrame>
      </div>
      {shown !== null && (
        <div className={styles.more}>
          <Suspense>
            <Causes id={shown.id} isStale={isStale} source={source} />
            <Milestones id={shown.id} isStale={isStale} source={source} />
          </Suspense>
        </div>
      )}
    </>
  );
}

interface FirstHeadlineProps {
  readonly points: LivePlans['points'];
  readonly week: number;
  readonly isSamePlan: boolean;
}

/** What can be said before any future has been simulated: the average, and no range. */
function FirstHeadline({ points, week: weekNumber, isSamePlan }: FirstHeadlineProps) {
  const format = useFormat();
  const week = format.week(weekNumber);
  const difference = points.find((point) => point.week === weekNumber)?.difference ?? 0;
  return (
    <Headline isStale lede={<Trans>How sure that is shows once futures have been simulated.</Trans>}>
      {isSamePlan || difference === 0 ? (
        <Trans>A and B are the same plan.</Trans>
      ) : difference > 0 ? (
        <Trans>On average B is ahead of A by week&nbsp;{week}.</Trans>
      ) : (
        <Trans>On average B is behind A by week&nbsp;{week}.</Trans>
      )}
    </Headline>
  );
}
