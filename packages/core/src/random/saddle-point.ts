import { exp, log, log1p } from '../elementary.ts';

/**
 * Binomial and Poisson probabilities to nearly full precision at any size, where differences of log-factorials
 * would lose every digit. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */

const LOG_TWO_PI = 1.8378770664093456;

/** log(n!) - log(sqrt(2 pi n) (n/e)^n) for n = 1..15. */
const STIRLING_ERRORS = [
  0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
  0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
  0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475,
  0.005554733551962801,
];

/** What Stirling's formula leaves out of log(n!), for whole n >= 1. */
function stirlingError(n: number): number {
  if (n < 16) return STIRLING_ERRORS[n]!;
  const nn = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / nn) / nn) / nn) / nn) / n;
}

/** x log(x / mean) + mean - x, without cancellation where x is near the mean. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (difference >= 0.1 * (x + mean) || -difference >= 0.1 * (x + mean))
    return x * log(x / mean) - difference;
  const v = difference / (x + mean);
  const vv = v * v;
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= vv;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** The probability of k successes in n trials, for whole 0 <= k <= n and 0 < p < 1 with q = 1 - p. */
export function binomialProbability(k: number, n: number, p: number, q: number): number {
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * (p < q ? log(p) : log1p(-q)));
  const rest = n - k;
  return exp(
    stirlingError(n) -
      stirlingError(k) -
      stirlingError(rest) -
      deviance(k, n * p) -
      deviance(rest, n * q) -
      0.5 * (LOG_TWO_PI + log(k) + log1p(-k / n)),
  );
}

/** The probability of a Poisson count k >= 0 of this mean. */
export function poissonProbability(k: number, mean: number): number {
  if (k === 0) return exp(-mean);
  return exp(-stirlingError(k) - deviance(k, mean) - 0.5 * (LOG_TWO_PI + log(k)));
}
