import { highWord, LEAST_NORMAL, powerOfTwo } from './double.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

/**
 * Logarithms: x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), then the minimax polynomial of fdlibm 5.3
 * (e_log.c, s_log1p.c; Sun Microsystems, 1993). Errors stay below 1 unit in the last place.
 */

const ONE_HIGH_WORD = 0x3ff00000;
const SQRT_HALF_HIGH_WORD = 0x3fe6a09e;

/** log(1 + f) + k ln2 + c, for 1 + f between sqrt(1/2) and sqrt(2). */
function logOfReduced(f: number, k: number, c: number): number {
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (halfSquare + even + odd) + (k * LN2_LOW + c) - halfSquare + f + k * LN2_HIGH;
}

/**
 * Natural logarithm.
 * @returns -Infinity at 0, NaN below 0.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < LEAST_NORMAL) return log(x * 2 ** 54) - 54 * Math.LN2;
  const k = ((highWord(x) + (ONE_HIGH_WORD - SQRT_HALF_HIGH_WORD)) >> 20) - 1023;
  return logOfReduced(x * powerOfTwo(-k) - 1, k, 0);
}

/** Natural logarithm of 1 + x, precise also where x is near 0. */
export function log1p(x: number): number {
  if (x > -0.2928932188134525 && x < 0.41421356237309503) {
    if (x > -1.1102230246251565e-16 && x < 1.1102230246251565e-16) return x;
    return logOfReduced(x, 0, 0);
  }
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const u = 1 + x;
  const k = ((highWord(u) + (ONE_HIGH_WORD - SQRT_HALF_HIGH_WORD)) >> 20) - 1023;
  // what rounding took from 1 + x, to first order
  const c = k > 53 ? 0 : (k >= 2 ? 1 - (u - x) : x - (u - 1)) / u;
  return logOfReduced(u * powerOfTwo(-k) - 1, k, c);
}
