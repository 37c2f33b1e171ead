import { useLingui } from '@lingui/react/macro';
import type { Metric } from '../comparison/view.ts';
import { countFormat, moneyFormat, type Format, type QuantityFormat } from '../format.ts';

/** What each metric is called, in a list and over a chart. */
export function useMetricWords(): Record<Metric, { name: string; difference: string; description: string }> {
  const { t } = useLingui();
  return {
    NET_VALUE: {
      name: t`Net value`,
      difference: t`Net value of B minus A`,
      description: t`revenue, less the cost of what was sold, spend and service`,
    },
    REVENUE: {
      name: t`Revenue`,
      difference: t`Revenue of B minus A`,
      description: t`what customers paid`,
    },
    CUSTOMERS: {
      name: t`Customers`,
      difference: t`Customers of B minus A`,
      description: t`people who bought for the first time`,
    },
    PIPELINE: {
      name: t`Pipeline`,
      difference: t`People in the pipeline, B minus A`,
      description: t`people who consider or are qualified, in that week`,
    },
    SPEND: { name: t`Spend`, difference: t`Spend of B minus A`, description: t`what was spent on channels` },
    COST_PER_CUSTOMER: {
      name: t`Cost per customer`,
      difference: t`Cost per customer of B minus A`,
      description: t`spend per person who bought for the first time`,
    },
  };
}

/** How a metric's numbers are written. */
export function metricFormat(metric: Metric, format: Format, currency: string): QuantityFormat {
  return metric === 'CUSTOMERS' || metric === 'PIPELINE'
    ? countFormat(format)
    : moneyFormat(format, currency);
}
