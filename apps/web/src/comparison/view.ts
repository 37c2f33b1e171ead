/** How a comparison is looked at. None of it changes a simulated number. */
import type { Lens } from './pair.ts';

export const metrics = [
  'NET_VALUE',
  'REVENUE',
  'CUSTOMERS',
  'PIPELINE',
  'SPEND',
  'COST_PER_CUSTOMER',
] as const;
export type Metric = (typeof metrics)[number];

/** Discount rates a year that are offered, 0 to 1. */
export const discounts = [0, 0.05, 0.1, 0.15] as const;

/** Numbers of futures that are offered. */
export const replicationCounts = [100, 200, 400, 1000] as const;

export interface View {
  readonly lens: Lens;
  readonly metric: Metric;
  /** The week up to which is counted; null is the horizon. */
  readonly week: number | null;
  /** A year, 0 to 1. */
  readonly discount: number;
  readonly replications: number;
}

export const firstView: View = {
  lens: 'LIFECYCLE',
  metric: 'NET_VALUE',
  week: null,
  discount: 0,
  replications: 400,
};

/** The week a view counts to, at most the horizon. */
export function weekOf(view: View, horizonWeeks: number): number {
  return Math.min(view.week ?? horizonWeeks, horizonWeeks);
}

/** The weeks a view may count to: quarters of the first year, then half years, and the horizon. */
export function weekChoices(horizonWeeks: number): number[] {
  const choices = [13, 26, 52, 78, 104, 130, 156, 208, 260].filter((week) => week < horizonWeeks);
  return [...choices, horizonWeeks];
}
