/** The longest sum: at z = 0.9999 about a quarter of it is needed. */
const MOST_TERMS = 2_000_000;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) for 0 <= z < 1 by its series (DLMF 15.2.1), relative error about 1e-13.
 * @param c no whole number below 1
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    const ratio = ((a + n) * (b + n) * z) / ((c + n) * (1 + n));
    term *= ratio;
    sum += term;
    // what is left is at most a geometric series with this ratio
    if (Math.abs(term * z) <= 1e-15 * Math.abs(sum) * (1 - z) && Math.abs(ratio) < 1) break;
  }
  return sum;
}
