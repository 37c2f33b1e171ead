import { Trans, useLingui } from '@lingui/react/macro';
import { DifferenceChart } from '../../charts/DifferenceChart.tsx';
import { failureOf } from '../../api/failure.ts';
import type { PlanPair } from '../../comparison/pair.ts';
import { weekOf, type View } from '../../comparison/view.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './Answer.module.css';
import { Causes } from './Causes.tsx';
import { liveKey, type LivePlans } from './live.ts';
import { metricFormat, useMetricWords } from '../../answer/metric-words.ts';
import { ProblemList } from './ProblemList.tsx';
import { RunLine } from './RunLine.tsx';
import { Selectors } from './Selectors.tsx';
import { useSettled } from '../../answer/settled.ts';
import type { Runs } from './use-runs.ts';
import { Headline, Verdict } from './Verdict.tsx';
import { paybackBy } from '../../answer/verdict.ts';

interface AnswerProps {
  readonly view: View;
  readonly pair: PlanPair;
  readonly plans: LivePlans;
  readonly isSamePlan: boolean;
  readonly runs: Runs;
  readonly onLook: (view: Partial<View>) => void;
}

/** The sentence, what it counts, and the charts that prove it. */
export function Answer({ view, pair, plans, isSamePlan, runs, onLook }: AnswerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMetricWords();
  const { lens, metric, replications } = view;
  const { horizonWeeks, currency } = plans.a;
  const week = weekOf(view, horizonWeeks);
  const run = runs.now[lens];
  const shown = runs.shown[lens];
  const { settled, error, ask } = useSettled(shown?.id ?? null, view, week);
  const isCurrent = run?.phase === 'finished' && run.id === shown?.id;
  const isStale = settled !== null && !isCurrent;
  const payback = settled?.payback == null ? null : paybackBy(week, settled.payback);
  const quantity = metricFormat(metric, format, currency);
  // The preview is of whole money; with a discount it would be another quantity than the band.
  const hasPreview = !isCurrent && view.discount === 0 && plans.key === liveKey(pair, lens, metric);
  const preview = hasPreview ? plans.points.filter((point) => point.week <= week) : [];
  const points = settled?.differenceBand.filter((point) => point.week <= week) ?? [];
  const isNetValue = metric === 'NET_VALUE';
  const summary = words[metric].difference;
  return (
    <div className={styles.answer}>
      {settled === null ? (
        <FirstHeadline points={plans.points} week={week} isSamePlan={isSamePlan} />
      ) : (
        <Verdict
          settled={settled}
          payback={payback}
          metric={metric}
          week={week}
          horizonWeeks={horizonWeeks}
          quantity={quantity}
          isSamePlan={isSamePlan && isCurrent}
          isStale={isStale}
        />
      )}
      <Selectors view={view} horizonWeeks={horizonWeeks} onLook={onLook} />
      <RunLine run={run} isStale={isStale} replications={replications} onRun={runs.run} onStop={runs.stop} />
      {error !== undefined && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {run?.phase === 'failed' && <FailureNotice failure={run.failure} onRetry={runs.run} />}
      {run?.phase === 'invalid' && <ProblemList issues={run.issues} onEdit={() => undefined} />}
      <div className={styles.block}>
        <DifferenceChart
          summary={summary}
          points={points}
          preview={preview}
          lastWeek={week}
          plans={{ base: t`A`, variant: t`B` }}
          quantity={quantity}
          format={format}
          direction="ltr"
          dip={isNetValue ? settled?.payback?.deepestDip : undefined}
          payback={
            payback === null
              ? undefined
              : { dots: payback.dots, medianWeek: payback.medianWeek, neverShare: payback.notYetShare }
          }
          noise={settled?.simulationNoise ?? undefined}
          isStale={isStale}
        />
      </div>
      {shown !== null && <Causes id={shown.id} isStale={isStale} />}
    </div>
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
