/** A comparison in words: subject first, one number a sentence. */
import type { Metric } from '../api/documents.ts';
import { superiority, writerOf } from './metric.ts';
import type { HorizonAnswer, PaybackAnswer } from './comparison.ts';

export interface Finding {
  readonly metric: Metric;
  readonly currency: string;
  /** At the last week reported. */
  readonly at: HorizonAnswer;
  readonly payback: PaybackAnswer;
  readonly isSamePlan: boolean;
  /** Whether it is the expectation: one course, no futures to count. */
  readonly isExpected: boolean;
}

export function verdict(finding: Finding): string {
  if (finding.isSamePlan) return 'A and B are the same plan.';
  return `${standing(finding)}${finding.metric === 'NET_VALUE' ? ` ${course(finding)}` : ''}`;
}

/** About even from 40 to 60 of 100; the number always counts the plan that is named. */
function standing({ metric, currency, at, isExpected }: Finding): string {
  // A lower cost is the better one.
  const isCost = metric === 'COST_PER_CUSTOMER';
  const ahead = isCost ? 1 - at.probabilityPositive : at.probabilityPositive;
  const [better, other] = ahead >= 0.5 ? ['B', 'A'] : ['A', 'B'];
  if (isExpected) {
    const by = writerOf(metric, currency)(Math.abs(at.estimate.mean.value));
    if (at.estimate.mean.value === 0) return `A and B are expected to be even by week ${at.week}.`;
    return `In expectation ${superiority(metric, better, other, at.week)}: the difference is ${by}.`;
  }
  const of100 = Math.round(100 * ahead);
  if (of100 >= 40 && of100 <= 60)
    return `A and B are about even by week ${at.week}: B is ahead in ${of100} of 100 futures.`;
  return `${superiority(metric, better, other, at.week)} in ${ahead >= 0.5 ? of100 : 100 - of100} of 100 futures.`;
}

function course({ payback, currency, isExpected, at }: Finding): string {
  // After a sentence about A, "it" would be A.
  const it = at.probabilityPositive >= 0.4 ? 'It' : 'B';
  const { medianWeek, neverShare, deepestDip } = payback;
  const never = Math.round(100 * neverShare);
  const dip = writerOf('NET_VALUE', currency)(deepestDip.median);
  if (isExpected) {
    if (medianWeek === null) return `${it} dips to ${dip} and does not pay back within the horizon.`;
    if (medianWeek === 0) return `${it} is not behind at any time.`;
    return `${it} is behind until week ${medianWeek} and dips to ${dip} on the way.`;
  }
  const share = `${never} of 100`;
  if (medianWeek === null) return `${it} dips to ${dip} and never pays back in ${share}.`;
  if (medianWeek === 0)
    return never === 0
      ? 'In most of them it is not behind at any time.'
      : `In most of them it is not behind at any time; it never pays back in ${share}.`;
  return never === 0
    ? `${it} is behind until about week ${medianWeek}, dips to ${dip} on the way, and pays back in all of them.`
    : `${it} is behind until about week ${medianWeek}, dips to ${dip} on the way, and never pays back in ${share}.`;
}
