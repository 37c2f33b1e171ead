import { useLingui } from '@lingui/react/macro';
import type { Metric } from '../comparison/view.ts';
import { useFormat } from '../use-format.ts';
import { standing } from './verdict.ts';

export interface Finding {
  readonly metric: Metric;
  readonly week: number;
  readonly isSamePlan: boolean;
  /** Share of futures (0 to 1) in which B minus A is above zero. */
  readonly probability: number;
}

/** Says a finding in one sentence with one number. A lower cost is the better one, so there the plans change places. */
export function useSentence(): (finding: Finding) => string {
  const { t } = useLingui();
  const format = useFormat();
  return ({ metric, week: weekNumber, isSamePlan, probability }) => {
    const isCost = metric === 'COST_PER_CUSTOMER';
    const { standing: where, of100: count } = standing(isCost ? 1 - probability : probability, isSamePlan);
    // Neither a week nor a share ever breaks over two lines.
    const week = format.week(weekNumber);
    const share = `${format.count(count)}\u00a0of\u00a0100`;
    if (where === 'same') return t`A and B are the same plan.`;
    if (where === 'even') return t`A and B are about even by week\u00a0${week}: B is ahead in ${share}.`;
    const better = where === 'ahead' ? 'B' : 'A';
    const other = where === 'ahead' ? 'A' : 'B';
    const sentences: Record<Metric, string> = {
      NET_VALUE: t`${better} earns more than ${other} by week\u00a0${week} in ${share} futures.`,
      REVENUE: t`${better} brings in more revenue than ${other} by week\u00a0${week} in ${share} futures.`,
      CUSTOMERS: t`${better} wins more customers than ${other} by week\u00a0${week} in ${share} futures.`,
      PIPELINE: t`${better} has more people in the pipeline than ${other} in week\u00a0${week} in ${share} futures.`,
      SPEND: t`${better} spends more than ${other} by week\u00a0${week} in ${share} futures.`,
      COST_PER_CUSTOMER: t`${better} pays less per customer than ${other} by week\u00a0${week} in ${share} futures.`,
    };
    return sentences[metric];
  };
}
