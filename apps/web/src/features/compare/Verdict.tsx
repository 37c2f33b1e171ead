import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Metric } from '../../comparison/view.ts';
import { roundToNoise, type QuantityFormat } from '../../format.ts';
import { useFormat } from '../../use-format.ts';
import { Sentence } from '../../answer/Sentence.tsx';
import type { Settled } from '../../answer/settled.ts';
import { course, type PaybackView } from '../../answer/verdict.ts';
import styles from './Verdict.module.css';

interface VerdictProps {
  readonly settled: Settled;
  readonly payback: PaybackView | null;
  readonly metric: Metric;
  readonly week: number;
  readonly horizonWeeks: number;
  readonly quantity: QuantityFormat;
  readonly isSamePlan: boolean;
  readonly isStale: boolean;
}

/** The answer as one sentence with a number, and a second one that says how it comes about. */
export function Verdict(props: VerdictProps) {
  const { settled, isStale } = props;
  if (settled.difference === null) return null;
  return (
    <Headline isStale={isStale} lede={<Lede {...props} />}>
      <Sentence {...props} probability={settled.difference.probabilityPositive} />
    </Headline>
  );
}

interface HeadlineProps {
  readonly children: ReactNode;
  readonly lede: ReactNode;
  readonly isStale: boolean;
}

/** The one serif sentence of the screen, with the sentence below it. */
export function Headline({ children, lede, isStale }: HeadlineProps) {
  return (
    <div>
      <h1 className={`${styles.verdict} ${isStale ? styles.stale : ''}`}>{children}</h1>
      <p className={`${styles.lede} ${isStale ? styles.stale : ''}`}>{lede}</p>
    </div>
  );
}

/** How the difference comes about: for net value the dip and the payback, else its middle and its range. */
function Lede(props: VerdictProps) {
  const { settled, metric, payback, quantity, isSamePlan } = props;
  const { t } = useLingui();
  if (isSamePlan) return <Trans>Move a slider of plan B to see what follows.</Trans>;
  if (metric !== 'NET_VALUE' || payback === null || settled.payback === null) {
    const { median, low, high } = settled.difference?.estimate ?? { median: 0, low: 0, high: 0 };
    const write = (value: number) =>
      quantity.short(roundToNoise(value, settled.simulationNoise ?? 0), 'always');
    const [middle, least, most] = [write(median), write(low), write(high)];
    return t`The middle of all futures is ${middle}; 9 of 10 lie between ${least} and ${most}.`;
  }
  return <Course {...props} payback={payback} dip={settled.payback.deepestDip.median} />;
}

interface CourseProps extends VerdictProps {
  readonly payback: PaybackView;
  readonly dip: number;
}

function Course({ payback, dip: deepest, settled, week: weekNumber, horizonWeeks, quantity }: CourseProps) {
  const format = useFormat();
  const path = course(payback);
  const notYet = format.count(path.notYet);
  const week = format.week(weekNumber);
  const dip = quantity.short(roundToNoise(deepest, settled.simulationNoise ?? 0));
  const isWhole = weekNumber >= horizonWeeks;
  if (path.kind === 'never-behind') {
    if (path.notYet === 0) return <Trans>It is not behind at any time in most of them.</Trans>;
    return isWhole ? (
      <Trans>
        It is not behind at any time in most of them, and never pays back in {notYet}&nbsp;of&nbsp;100.
      </Trans>
    ) : (
      <Trans>
        It is not behind at any time in most of them, and has not paid back by week&nbsp;{week} in {notYet}
        &nbsp;of&nbsp;100.
      </Trans>
    );
  }
  if (path.kind === 'not-yet') {
    return isWhole ? (
      <Trans>
        It dips to {dip} and never pays back in {notYet}&nbsp;of&nbsp;100.
      </Trans>
    ) : (
      <Trans>
        It dips to {dip} and has not paid back by week&nbsp;{week} in {notYet}&nbsp;of&nbsp;100.
      </Trans>
    );
  }
  const until = format.week(path.week);
  if (path.notYet === 0)
    return (
      <Trans>
        It is behind until about week&nbsp;{until}, dips to {dip} on the way, and pays back in all of them.
      </Trans>
    );
  return isWhole ? (
    <Trans>
      It is behind until about week&nbsp;{until}, dips to {dip} on the way, and never pays back in {notYet}
      &nbsp;of&nbsp;100.
    </Trans>
  ) : (
    <Trans>
      It is behind until about week&nbsp;{until}, dips to {dip} on the way, and has not paid back by
      week&nbsp;{week} in {notYet}&nbsp;of&nbsp;100.
    </Trans>
  );
}
