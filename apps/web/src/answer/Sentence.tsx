import { Trans } from '@lingui/react/macro';
import type { Metric } from '../comparison/view.ts';
import { useFormat } from '../use-format.ts';
import { standing } from './verdict.ts';

interface SentenceProps {
  readonly metric: Metric;
  readonly week: number;
  readonly isSamePlan: boolean;
  /** Share of futures (0 to 1) in which B minus A is above zero. */
  readonly probability: number;
}

/** The verdict's words. A lower cost is the better one, so there the plans change places. */
export function Sentence({ metric, week: weekNumber, isSamePlan, probability }: SentenceProps) {
  const format = useFormat();
  const isCost = metric === 'COST_PER_CUSTOMER';
  const { standing: where, of100: count } = standing(isCost ? 1 - probability : probability, isSamePlan);
  const week = format.week(weekNumber);
  const of100 = format.count(count);
  if (where === 'same') return <Trans>A and B are the same plan.</Trans>;
  if (where === 'even')
    return (
      <Trans>
        A and B are about even by week&nbsp;{week}: B is ahead in {of100}&nbsp;of&nbsp;100.
      </Trans>
    );
  const better = where === 'ahead' ? 'B' : 'A';
  const other = where === 'ahead' ? 'A' : 'B';
  switch (metric) {
    case 'NET_VALUE':
      return (
        <Trans>
          {better} earns more than {other} by week&nbsp;{week} in {of100}&nbsp;of&nbsp;100 futures.
        </Trans>
      );
    case 'REVENUE':
      return (
        <Trans>
          {better} brings in more revenue than {other} by week&nbsp;{week} in {of100}&nbsp;of&nbsp;100
          futures.
        </Trans>
      );
    case 'CUSTOMERS':
      return (
        <Trans>
          {better} wins more customers than {other} by week&nbsp;{week} in {of100}&nbsp;of&nbsp;100 futures.
        </Trans>
      );
    case 'PIPELINE':
      return (
        <Trans>
          {better} has more people in the pipeline than {other} in week&nbsp;{week} in {of100}
          &nbsp;of&nbsp;100 futures.
        </Trans>
      );
    case 'SPEND':
      return (
        <Trans>
          {better} spends more than {other} by week&nbsp;{week} in {of100}&nbsp;of&nbsp;100 futures.
        </Trans>
      );
    case 'COST_PER_CUSTOMER':
      return (
        <Trans>
          {better} pays less per customer than {other} by week&nbsp;{week} in {of100}&nbsp;of&nbsp;100
          futures.
        </Trans>
      );
  }
}
