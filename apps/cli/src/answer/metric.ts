/** What each measure is called, and how its numbers are written. */
import type { Metric } from '../api/documents.ts';
import { compact, compactMoney } from '../terminal/number.ts';

/** Names on the command line, those of the API in its own spelling. */
export const METRIC_NAMES = {
  netValue: 'NET_VALUE',
  revenue: 'REVENUE',
  customers: 'CUSTOMERS',
  pipeline: 'PIPELINE',
  spend: 'SPEND',
  costPerCustomer: 'COST_PER_CUSTOMER',
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRIC_NAMES;

export const METRIC_CHOICES: readonly MetricName[] = [
  'netValue',
  'revenue',
  'customers',
  'pipeline',
  'spend',
  'costPerCustomer',
];

const TITLES: Readonly<Record<Metric, string>> = {
  NET_VALUE: 'Net value',
  REVENUE: 'Revenue',
  CUSTOMERS: 'New customers',
  PIPELINE: 'People in the pipeline',
  SPEND: 'Spend',
  COST_PER_CUSTOMER: 'Cost per customer',
};

export function titleOf(metric: Metric): string {
  return TITLES[metric];
}

const SUPERIORITY: Readonly<Record<Metric, string>> = {
  NET_VALUE: 'earns more than',
  REVENUE: 'brings in more revenue than',
  CUSTOMERS: 'wins more customers than',
  PIPELINE: 'has more people in the pipeline than',
  SPEND: 'spends more than',
  COST_PER_CUSTOMER: 'pays less per customer than',
};

/** What the better plan does, e.g. "B earns more than A by week 104". */
export function superiority(metric: Metric, better: string, other: string, week: number): string {
  return `${better} ${SUPERIORITY[metric]} ${other} ${metric === 'PIPELINE' ? 'in' : 'by'} week ${week}`;
}

/** Writes amounts of a metric in at most three digits. */
export function writerOf(
  metric: Metric,
  currency: string,
): (value: number, sign?: 'auto' | 'always') => string {
  if (metric === 'CUSTOMERS' || metric === 'PIPELINE') return compact;
  return (value, sign) => compactMoney(value, currency, sign);
}
