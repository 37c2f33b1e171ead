/** Two plans for the same people with the same luck: what is compared is the difference within each replication. */
import type { Block } from '@meander/core';
import { bandOf, type BandPoint } from './band.ts';
import { estimate, type Estimate } from './estimate.ts';
import { checkWeek, series, type Metric } from './series.ts';

export interface PairedEstimate {
  readonly estimate: Estimate;
  /** Share of replications in which B is above A, ties counted as one half. */
  readonly probabilityPositive: number;
}

/** The metric of one scenario at the end of a week (the horizon if not given). */
export function summary(block: Block, metric: Metric, week = block.weeks, annualDiscount = 0): Estimate {
  checkWeek(block, week);
  return estimate(
    Array.from({ length: block.to - block.from }, (_, r) => series(block, r, metric, annualDiscount)[week]!),
  );
}

/** B minus A at the end of a week (the horizon if not given), replication by replication. */
export function difference(
  a: Block,
  b: Block,
  metric: Metric,
  week = a.weeks,
  annualDiscount = 0,
): PairedEstimate {
  checkWeek(a, week);
  const values = differences(a, b, metric, annualDiscount).map((future) => future[week]!);
  const positive = values.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0);
  return { estimate: estimate(values), probabilityPositive: positive / values.length };
}

/** The spread of B minus A at weeks 0 .. weeks. */
export function differenceBand(a: Block, b: Block, metric: Metric, annualDiscount = 0): BandPoint[] {
  return bandOf(differences(a, b, metric, annualDiscount));
}

/**
 * B minus A at weeks 0 .. weeks, one array per replication that both have.
 * @throws RangeError when the blocks do not start at the same replication or differ in their horizon
 */
export function differences(a: Block, b: Block, metric: Metric, annualDiscount = 0): Float64Array[] {
  if (a.from !== b.from || a.weeks !== b.weeks) {
    throw new RangeError(
      `the runs are not paired: replications from ${a.from} and ${b.from}, ${a.weeks} and ${b.weeks} weeks`,
    );
  }
  return Array.from({ length: Math.min(a.to, b.to) - a.from }, (_, r) => {
    const left = series(a, r, metric, annualDiscount);
    return series(b, r, metric, annualDiscount).map((value, week) => value - left[week]!);
  });
}
