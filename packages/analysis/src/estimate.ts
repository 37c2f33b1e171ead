/** What a set of replications says about one number. */
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** The mean with a confidence interval: it shrinks with more replications. */
export interface Mean {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** The outcome over replications: 50th, 5th and 95th percentile. They do not shrink with more replications. */
export interface Estimate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly mean: Mean;
  readonly replications: number;
}

/** The same percentiles as in a band, and the share of outcomes between them. */
const LOW = 0.05;
const HIGH = 0.95;
const OUTCOME_LEVEL = 0.9;
const MEAN_LEVEL = 0.95;

/** @throws RangeError when there are no values */
export function estimate(values: ArrayLike<number>): Estimate {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) throw new RangeError('no replications to estimate from');
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, LOW),
    high: quantile(sorted, HIGH),
    level: OUTCOME_LEVEL,
    mean: meanOf(values),
    replications: sorted.length,
  };
}

/** Mean with Student's interval; with one replication the interval is the value itself. */
export function meanOf(values: ArrayLike<number>, level = MEAN_LEVEL): Mean {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const value = sum / n;
  if (n < 2) return { value, low: value, high: value, level };
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - value) ** 2;
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { value, low: value - half, high: value + half, level };
}

/**
 * A ratio of two means as one number per replication: r + (above - r below) / mean(below), whose mean is r and whose spread gives its
 * interval (delta method). A ratio to nothing is 0.
 */
export function ratios(above: Float64Array, below: Float64Array): Float64Array {
  const mean = below.reduce((sum, value) => sum + value, 0) / below.length;
  if (mean === 0) return below.map(() => 0);
  const ratio = above.reduce((sum, value) => sum + value, 0) / below.length / mean;
  return above.map((value, i) => ratio + (value - ratio * below[i]!) / mean);
}

/**
 * Quantile of sorted values by linear interpolation between order statistics (Hyndman and Fan, type 7).
 * @param p 0 to 1
 */
export function quantile(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const left = sorted[below]!;
  const right = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return left + (right - left) * (place - below);
}
