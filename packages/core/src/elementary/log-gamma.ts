import { log } from './log.ts';

/**
 * Logarithm of the gamma function for x > 0: Stirling's series (DLMF 5.11.1) above 8, reached from below by the recurrence.
 * Absolute error below 1e-14 up to 8, relative error below 1e-15 above.
 * @returns Infinity at 0, NaN below 0.
 */
export function lgamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === Infinity) return x;
  let product = 1;
  let large = x;
  for (; large < 8; large++) product *= large;
  const r = 1 / large;
  const rr = r * r;
  const correction =
    r *
    (1 / 12 -
      rr * (1 / 360 - rr * (1 / 1260 - rr * (1 / 1680 - rr * (1 / 1188 - rr * (691 / 360360 - rr / 156))))));
  return (large - 0.5) * log(large) - large + 0.9189385332046728 + correction - log(product);
}
