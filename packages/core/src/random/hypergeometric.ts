import { EXACT_VARIANCE } from './cornish-fisher.ts';
import { normalQuantile } from './normal.ts';
import { binomialProbability } from './saddle-point.ts';
import { settledQuantile } from './settle.ts';

/**
 * How many of `drawn` things, taken without replacement from `marked` marked and `others` unmarked ones, are marked: by
 * inversion of one uniform, exact while the variance is below 2^20 and by a Cornish-Fisher expansion with its skewness above.
 * @param drawn, marked, others whole numbers, at most 2^53 together; no more are drawn than there are
 * @param u uniform in (0, 1)
 */
export function hypergeometricQuantile(drawn: number, marked: number, others: number, u: number): number {
  const all = marked + others;
  const n = Math.min(drawn, all);
  const least = Math.max(0, n - others);
  const most = Math.min(n, marked);
  if (least >= most) return most;
  const share = n / all;
  const mean = share * marked;
  const variance = mean * (others / all) * ((all - n) / Math.max(1, all - 1));
  const sigma = Math.sqrt(variance);
  const z = normalQuantile(u);
  const skewTimesSigma = ((others - marked) / all) * (1 - 2 * share);
  const guess = Math.min(
    most,
    Math.max(least, Math.floor(mean + z * sigma + (skewTimesSigma * (z * z - 1)) / 6 + 0.5)),
  );
  if (!(variance < EXACT_VARIANCE)) return guess;
  const probability = (k: number) =>
    (binomialProbability(k, marked, share, 1 - share) *
      binomialProbability(n - k, others, share, 1 - share)) /
    binomialProbability(n, all, share, 1 - share);
  const ratio = (k: number) => ((marked - k) / (k + 1)) * ((n - k) / (others - n + k + 1));
  return settledQuantile({ least, most, mean, probability, ratio }, guess, u);
}
