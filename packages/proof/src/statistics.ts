/** Sampled numbers with the room their standard error asks for. */
import type { Ours } from './proof.ts';

/** Two-sided, a true row fails once in 16,000 runs; seeds are fixed, so one that passes keeps passing. */
const STANDARD_ERRORS = 4;

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return squares / (values.length - 1);
}

/** The mean of independent values. */
export function sampledMean(values: ArrayLike<number>): Ours {
  return { value: mean(values), tolerance: STANDARD_ERRORS * Math.sqrt(variance(values) / values.length) };
}

/** The variance of independent values, from its own fourth moment. */
export function sampledVariance(values: ArrayLike<number>): Ours {
  const centre = mean(values);
  const squares = Array.from(values, (value) => (value - centre) ** 2);
  return {
    value: variance(values),
    tolerance: STANDARD_ERRORS * Math.sqrt(variance(squares) / squares.length),
  };
}

/** Of a result whose error is of first order in the step: 2 x(2 m) - x(m). */
export function richardson(result: (substeps: number) => number, m: number): number {
  return 2 * result(2 * m) - result(m);
}
