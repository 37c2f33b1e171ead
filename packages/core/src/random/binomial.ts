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

/** The smallest k with P(X <= k) >= u (> u if strict), for 0 < p <= 1/2. */
function leastCount(n: number, p: number, u: number, strict: boolean): number {
  const q = 1 - p;
  const variance = n * p * q;
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

/** Whether P(X <= k) >= u (> u if strict), decided on whichever tail is the smaller. */
function reaches(n: number, p: number, k: number, u: number, strict: boolean): boolean {
  if (k >= n) return true;
  const q = 1 - p;
  if (k + 2 > (n + 3) * p) {
    const above = binomialProbability(k + 1, n, p, q) * q * tailFraction(k + 1, n - k, p);
    return strict ? above < 1 - u : above <= 1 - u;
  }
  const below = binomialProbability(k, n, p, q) * p * tailFraction(n - k, k + 1, q);
  return strict ? below > u : below >= u;
}

/**
 * The continued fraction of the regularised incomplete beta function I_x(a, b), without its prefactor
 * x^a (1-x)^b / (a B(a, b)), for x below its mean: DLMF 8.17.22 by the modified Lentz algorithm.
 */
function tailFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 3e-16) return fraction;
  }
}
