/** When plan B has earned back what it cost against plan A, if ever. */
import type { Block } from '@meander/core';
import { differences } from './compare.ts';
import { estimate, type Estimate } from './estimate.ts';

export interface Payback {
  /** Median week over replications, *never* counted as infinite: null if half or more never pay back. */
  readonly medianWeek: number | null;
  /** Share of replications that never pay back within the horizon. */
  readonly neverShare: number;
  /** Week per replication in order, null for never. */
  readonly weeks: readonly (number | null)[];
  /** The lowest cumulative difference of each replication. */
  readonly deepestDip: Estimate;
}

/** Payback of net value, replication by replication. @throws RangeError when there are no replications */
export function payback(a: Block, b: Block, annualDiscount = 0): Payback {
  const futures = differences(a, b, 'netValue', annualDiscount);
  const weeks = futures.map(paybackWeek);
  const sorted = sortWeeks(weeks);
  const neverShare = weeks.filter((week) => week === null).length / weeks.length;
  return {
    medianWeek: neverShare >= 0.5 ? null : quantileWeek(sorted, 0.5),
    neverShare,
    weeks,
    deepestDip: estimate(futures.map((future) => future.reduce((low, value) => Math.min(low, value), 0))),
  };
}

/**
 * The first week from which the cumulative difference stays above 0 to the horizon; 0 if it never falls below 0 and ends
 * above; null (never) otherwise, also when it is 0 throughout.
 * @param difference values at weeks 0 .. weeks, starting with 0
 */
export function paybackWeek(difference: Float64Array): number | null {
  const end = difference.length - 1;
  if (!(difference[end]! > 0)) return null;
  if (difference.every((value) => value >= 0)) return 0;
  let week = end;
  while (week > 0 && difference[week - 1]! > 0) week--;
  return week;
}

/** Quantiles (i - 1/2) / count of the payback week, for a dot plot; null is never. */
export function paybackDots({ weeks }: Pick<Payback, 'weeks'>, count: number): (number | null)[] {
  const sorted = sortWeeks(weeks);
  return Array.from({ length: count }, (_, i) => quantileWeek(sorted, (i + 0.5) / count));
}

function sortWeeks(weeks: readonly (number | null)[]): number[] {
  return weeks.map((week) => week ?? Infinity).toSorted((x, y) => x - y);
}

/** The smallest week by which a share p has paid back. */
function quantileWeek(sorted: readonly number[], p: number): number | null {
  const week = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))]!;
  return Number.isFinite(week) ? week : null;
}
