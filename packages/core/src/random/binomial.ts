import { exp, log1p, productError } from '../elementary.ts';
import { countOffset, countOffsetBound, EXACT_VARIANCE, LEAST_VARIANCE } from './cornish-fisher.ts';
import { normalQuantile } from './normal.ts';
import { binomialProbability } from './saddle-point.ts';

/**
 * The number of successes in n trials of probability p, by exact inversion of one uniform: the smallest k
 * with P(X <= k) >= u. It never falls when u, p or n rises, which is what pairs the luck of two scenarios;
 * rejection samplers would lose that pairing.
 *
 * @param n trials, a whole number from 0 to 1e10
 * @param p probability of success, 0 to 1
 * @param u uniform in (0, 1), best a multiple of 2^-53
 */
export function binomialQuantile(n: number, p: number, u: number): number {
  if (!(n > 0 && p > 0)) return 0;
  if (p >= 1) return n;
  if (p <= 0.5) return n * p < 1 - u ? 0 : leastCount(n, p, u, false);
  // Failures counted from the other end; `strict` keeps the answer the same where P(X <= k) equals u.
  const q = 1 - p;
  return n * q < u ? n : n - leastCount(n, q, 1 - u, true);
}

/** From here on a running sum of probabilities is too coarse, and tails are computed as such. */
const UPPER_TAIL = 1 - 1 / 2 ** 20;

/**
 * Up to this variance Bonferroni's inequalities tell most counts of 0 and 1 without an exponential: with S2 = C(n, 2) p^2 and
 * S3 = C(n, 3) p^3, P(X = 0) lies between 1 - np + S2 - S3 and 1 - np + S2, and P(X <= 1) is at least 1 - S2.
 */
const FEW_AT_MOST = 1;
/** More than what rounding can do to these bounds, and less than the distance of two draws matters. */
const ROUNDING = 4e-15;

/** The smallest k with P(X <= k) >= u (> u if strict), for 0 < p <= 1/2. */
function leastCount(n: number, p: number, u: number, strict: boolean): number {
  const q = 1 - p;
  const variance = n * p * q;
  if (variance < FEW_AT_MOST) {
    const pairs = 0.5 * n * p * ((n - 1) * p);
    const triples = (pairs * ((n - 2) * p)) / 3;
    const none = 1 - n * p + pairs;
    if (u < none - triples - ROUNDING) return 0;
    if (u > none + ROUNDING && u < 1 - pairs - ROUNDING) return 1;
  }
  if (variance >= LEAST_VARIANCE) return expandedCount(n, p, u, strict, Math.sqrt(variance));
  if (u > UPPER_TAIL)
    return settledCount(n, p, u, strict, Math.min(n, Math.floor(n * p + 5 * Math.sqrt(variance))));
  const odds = p / q;
  let k = 0;
  let probability = exp(n * log1p(-p));
  let cumulative = probability;
  while (strict ? cumulative <= u : cumulative < u) {
    probability *= (odds * (n - k)) / (k + 1);
    cumulative += probability;
    k++;
  }
  return k;
}

function expandedCount(n: number, p: number, u: number, strict: boolean, sigma: number): number {
  const z = normalQuantile(u);
  const offset = countOffset(z, sigma, 1 - 2 * p);
  // n p = mean + remainder exactly, so that no digit of the boundary is lost for large n
  const mean = n * p;
  const remainder = productError(n, p, mean);
  const whole = Math.floor(mean);
  const position = mean - whole + remainder + offset - 0.5;
  const boundary = Math.floor(position + 0.5);
  const distance = position - boundary;
  if (sigma * sigma < EXACT_VARIANCE && Math.abs(distance) < countOffsetBound(z, sigma, offset))
    return settledCount(n, p, u, strict, Math.min(n, Math.max(0, whole + boundary)));
  return Math.min(n, Math.max(0, whole + boundary + (distance > 0 ? 1 : 0)));
}

/** The smallest k that qualifies, stepping from a guess by exact tail probabilities. */
function settledCount(n: number, p: number, u: number, strict: boolean, guess: number): number {
  let k = guess;
  if (reaches(n, p, k, u, strict)) {
    while (k > 0 && reaches(n, p, k - 1, u, strict)) k--;
    return k;
  }
  do k++;
  while (!reaches(n, p, k, u, strict));
  return k;
}

/** Whether P(X <= k) >= u (> u if strict), decided on the tail beyond k as seen from the mean. */
function reaches(n: number, p: number, k: number, u: number, strict: boolean): boolean {
  if (k >= n) return true;
  const q = 1 - p;
  if (k + 1 > n * p) {
    const above = binomialProbability(k + 1, n, p, q) * tailSum(n - k - 1, k + 2, p / q);
    return strict ? above < 1 - u : above <= 1 - u;
  }
  const below = binomialProbability(k, n, p, q) * tailSum(k, n - k + 1, q / p);
  return strict ? below > u : below >= u;
}

/** The probability of a count or any farther from the mean, divided by that of the count itself. */
function tailSum(numerator: number, denominator: number, odds: number): number {
  let sum = 1;
  let term = 1;
  for (let j = 0; term > sum * 1e-17; j++) {
    term *= ((numerator - j) / (denominator + j)) * odds;
    sum += term;
  }
  return sum;
}
