/** The spread of outcomes, week by week. */
import type { Block } from '@meander/core';
import { quantile } from './estimate.ts';
import { series, type Metric } from './series.ts';

export interface BandPoint {
  readonly week: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** Percentiles and mean of the metric at weeks 0 .. weeks; empty when there are no replications. */
export function band(block: Block, metric: Metric, annualDiscount = 0): BandPoint[] {
  return bandOf(
    Array.from({ length: block.to - block.from }, (_, r) => series(block, r, metric, annualDiscount)),
  );
}

/** The same over given futures, each a value per week from week 0. */
export function bandOf(futures: readonly Float64Array[]): BandPoint[] {
  const weeks = futures[0]?.length ?? 0;
  const column = new Float64Array(futures.length);
  return Array.from({ length: weeks }, (_, week) => {
    let sum = 0;
    for (const [i, future] of futures.entries()) {
      column[i] = future[week]!;
      sum += future[week]!;
    }
    column.sort();
    return {
      week,
      p05: quantile(column, 0.05),
      p25: quantile(column, 0.25),
      p50: quantile(column, 0.5),
      p75: quantile(column, 0.75),
      p95: quantile(column, 0.95),
      mean: sum / futures.length,
    };
  });
}
