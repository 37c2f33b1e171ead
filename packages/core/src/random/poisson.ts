import { exp } from '../elementary.ts';
import { countOffset, countOffsetBound, EXACT_VARIANCE, LEAST_VARIANCE } from './cornish-fisher.ts';
import { normalQuantile } from './normal.ts';
import { poissonProbability } from './saddle-point.ts';

/**
 * A Poisson count by exact inversion of one uniform: the smallest k with P(X <= k) >= u. It never falls when u or
 * the mean rises.
 *
 * @param mean expected count, 0 to 1e12
 * @param u uniform in (0, 1), best a multiple of 2^-53
 */
export function poissonQuantile(mean: number, u: number): number {
  if (!(mean > 0) || mean < 1 - u) return 0; // P(X = 0) = exp(-mean) > 1 - mean
  if (mean >= LEAST_VARIANCE) return expandedCount(mean, u);
  if (u > UPPER_TAIL) return settledCount(mean, u, Math.floor(mean + 5 * Math.sqrt(mean)));
  let k = 0;
  let probability = exp(-mean);
  let cumulative = probability;
  while (cumulative < u) {
    k++;
    probability *= mean / k;
    cumulative += probability;
  }
  return k;
}

/** From here on a running sum of probabilities is too coarse, and tails are computed as such. */
const UPPER_TAIL = 1 - 1 / 2 ** 20;

function expandedCount(mean: number, u: number): number {
  const sigma = Math.sqrt(mean);
  const z = normalQuantile(u);
  const offset = countOffset(z, sigma, 1);
  const whole = Math.floor(mean);
  const position = mean - whole + offset - 0.5;
  const boundary = Math.floor(position + 0.5);
  const distance = position - boundary;
  if (mean < EXACT_VARIANCE && Math.abs(distance) < countOffsetBound(z, sigma, offset))
    return settledCount(mean, u, Math.max(0, whole + boundary));
  return Math.max(0, whole + boundary + (distance > 0 ? 1 : 0));
}

/** The smallest k that qualifies, stepping from a guess by exact tail probabilities. */
function settledCount(mean: number, u: number, guess: number): number {
  let k = guess;
  if (reaches(mean, k, u)) {
    while (k > 0 && reaches(mean, k - 1, u)) k--;
    return k;
  }
  do k++;
  while (!reaches(mean, k, u));
  return k;
}

/** Whether P(X <= k) >= u, decided on the tail beyond k as seen from the mean. */
function reaches(mean: number, k: number, u: number): boolean {
  if (k + 1 > mean) return poissonProbability(k + 1, mean) * sumAbove(k + 1, mean) <= 1 - u;
  return poissonProbability(k, mean) * sumBelow(k, mean) >= u;
}

/** P(X >= k) / P(X = k), for k above the mean. */
function sumAbove(k: number, mean: number): number {
  let sum = 1;
  let term = 1;
  for (let j = k + 1; term > sum * 1e-17; j++) {
    term *= mean / j;
    sum += term;
  }
  return sum;
}

/** P(X <= k) / P(X = k), for k below the mean. */
function sumBelow(k: number, mean: number): number {
  let sum = 1;
  let term = 1;
  for (let j = k; term > sum * 1e-17; j--) {
    term *= j / mean;
    sum += term;
  }
  return sum;
}
