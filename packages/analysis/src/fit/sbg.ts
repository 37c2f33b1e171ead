/**
 * The shifted beta-geometric model of customers under contract: each fails to renew with a probability of their own, which
 * is Beta distributed among them. Fader and Hardie (2007), Journal of Interactive Marketing 21(1).
 */
import { exp, lgamma } from '@meander/core';
import { minimise } from './minimise.ts';

/** Parameters of the Beta distribution of the probability not to renew. */
export interface SbgParameters {
  readonly a: number;
  readonly b: number;
}

export interface SbgFit extends SbgParameters {
  /** Log-likelihood, with the customers of the series as weights. */
  readonly logLikelihood: number;
}

/** Share of customers who are still there after t renewals. */
export function sbgSurvival({ a, b }: SbgParameters, t: number): number {
  return exp(lgamma(a + b) - lgamma(b) + lgamma(b + t) - lgamma(a + b + t));
}

/**
 * Maximum likelihood from the customers who are still there.
 * @param survivors after 0, 1, 2, ... renewals, in heads or in per cent: at least 3 values, never rising, the last above 0
 * @throws RangeError otherwise
 */
export function fitSbg(survivors: readonly number[]): SbgFit {
  const isFalling = survivors.every((n, i) => n > 0 && n < Infinity && (i === 0 || n <= survivors[i - 1]!));
  if (survivors.length < 3 || !isFalling || survivors[0] === survivors.at(-1))
    throw new RangeError('survival needs at least 3 values above 0 that never rise and end below the first');
  const last = survivors.length - 1;
  const logLikelihood = ([logA, logB]: readonly number[]) => {
    const [a, b] = [exp(logA!), exp(logB!)];
    const start = lgamma(a + b) - lgamma(a) - lgamma(b);
    let sum = 0;
    for (let t = 1; t <= last; t++) {
      const lost = survivors[t - 1]! - survivors[t]!;
      if (lost > 0) sum += lost * (start + lgamma(a + 1) + lgamma(b + t - 1) - lgamma(a + b + t));
    }
    return sum + survivors[last]! * (start + lgamma(a) + lgamma(b + last) - lgamma(a + b + last));
  };
  const isPlausible = (point: readonly number[]) => point.every((x) => Math.abs(x) < 15);
  const { point, value } = minimise((at) => (isPlausible(at) ? -logLikelihood(at) : Infinity), [0, 0]);
  return { a: exp(point[0]!), b: exp(point[1]!), logLikelihood: -value };
}
