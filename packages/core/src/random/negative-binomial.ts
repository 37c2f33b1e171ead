import { normalQuantile } from './normal.ts';
import { binomialProbability } from './saddle-point.ts';
import { lowerTail, upperTail } from './settle.ts';

/** Up to so many successes the distribution is inverted exactly; above, its skewness is below .002 and an expansion serves. */
const MOST_EXACT = 1e6;

/**
 * Failures before a number of successes, by inversion of one uniform: at most k of them exactly when k + successes trials have
 * enough successes. There may be far more failures than successes.
 * @param successes a whole number
 * @param p probability of success in (0, 1]
 * @param u uniform in (0, 1)
 */
export function negativeBinomialQuantile(successes: number, p: number, u: number): number {
  if (!(successes > 0) || p >= 1) return 0;
  const q = 1 - p;
  const mean = (successes * q) / p;
  const sigma = Math.sqrt(successes * q) / p;
  const z = normalQuantile(u);
  const skew = (1 + q) / Math.sqrt(successes * q);
  const excess = (p * p + 6 * q) / (successes * q);
  const offset =
    z +
    (skew * (z * z - 1)) / 6 +
    (z * ((z * z - 3) * excess)) / 24 -
    (z * (2 * z * z - 5) * skew * skew) / 36;
  const guess = Math.max(0, Math.floor(mean + sigma * offset + 0.5));
  if (successes > MOST_EXACT) return guess;

  const reaches = (k: number) => enoughSuccesses(k + successes, successes, p) >= u;
  let step = 1 + Math.floor(sigma / 1000);
  let low = guess; // below, there are too few; -1 has too few always
  let high = guess;
  if (reaches(guess)) {
    do {
      high = low;
      low = Math.max(-1, low - step);
      step *= 4;
    } while (low >= 0 && reaches(low));
  } else {
    do {
      low = high;
      high += step;
      step *= 4;
    } while (!reaches(high));
  }
  // from 2^53 on neighbours differ by more than 1
  while (high - low > Math.max(1, high * Number.EPSILON)) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** P(Binomial(trials, p) >= successes). */
function enoughSuccesses(trials: number, successes: number, p: number): number {
  const q = 1 - p;
  const law = {
    least: 0,
    most: trials,
    mean: trials * p,
    probability: (k: number) => binomialProbability(k, trials, p, q),
    ratio: (k: number) => ((trials - k) / (k + 1)) * (p / q),
  };
  return successes > law.mean ? upperTail(law, successes) : 1 - lowerTail(law, successes - 1);
}
