import { highWord, LEAST_NORMAL, powerOfTwo, upperBits } from './double.ts';
import { exp2OfParts } from './exp.ts';

/**
 * Powers: the logarithm is carried to about 70 bits, because an exponent of hundreds multiplies its error. Splits and
 * polynomial are those of fdlibm 5.3 (e_pow.c; Sun Microsystems, 1993). Errors stay below 1 unit in the last place.
 */

/** x to the power y, with the special values of `Math.pow`. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1 || x !== x) return x;
  if (y === 2) return x * x;
  if (x > 0 && x < Infinity && y > -18446744073709551616 && y < 18446744073709551616)
    return powOfPositive(x, y);
  const size = Math.abs(x);
  if (y !== y || (size === 1 && (y === Infinity || y === -Infinity))) return NaN;
  if (x < 0 && x > -Infinity && !Number.isInteger(y) && Math.abs(y) < Infinity) return NaN;
  const negative = (x < 0 || Object.is(x, -0)) && Math.abs(y % 2) === 1;
  if (size === 0 || size === Infinity || Math.abs(y) >= 18446744073709551616) {
    const unlimited = size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
    return negative ? -unlimited : unlimited;
  }
  return negative ? -powOfPositive(size, y) : powOfPositive(size, y);
}

/** For finite x > 0 and |y| < 2^64: log2(x) to about 70 bits, times y, split into whole and fraction, exponentiated. */
function powOfPositive(x: number, y: number): number {
  let n = 0;
  let m = x;
  if (x < LEAST_NORMAL) {
    m = x * 2 ** 54;
    n = -54;
  }
  const exponent = (highWord(m) >> 20) - 1023;
  m *= powerOfTwo(-exponent);
  n += exponent;
  let base = 1; // log2(m) is expanded around 1 or 1.5, whichever is nearer in ratio
  let baseHigh = 0;
  let baseLow = 0;
  if (m >= 1.7320508075688772) {
    n++;
    m *= 0.5;
  } else if (m >= 1.224744871391589) {
    base = 1.5;
    baseHigh = 0.5849624872207642;
    baseLow = 1.350039202129749e-8;
  }
  // s = (m - base) / (m + base) as high + low
  const difference = m - base;
  const inverse = 1 / (m + base);
  const s = difference * inverse;
  const sHigh = upperBits(s);
  const sumHigh = upperBits(m + base);
  const sumLow = m - (sumHigh - base);
  const sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow);
  // log2(m / base) = 2 / (3 ln2) s (3 + s^2 + ...), again as high + low
  const ss = s * s;
  const tail =
    ss *
      ss *
      (0.5999999999999946 +
        ss *
          (0.4285714285785502 +
            ss *
              (0.33333332981837743 +
                ss * (0.272728123808534 + ss * (0.23066074577556175 + ss * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const seriesHigh = upperBits(3 + square + tail);
  const seriesLow = tail - (seriesHigh - 3 - square);
  const u = sHigh * seriesHigh;
  const v = sLow * seriesHigh + seriesLow * s;
  const productHigh = upperBits(u + v);
  const productLow = v - (productHigh - u);
  const high = 0.9617967009544373 * productHigh;
  const low = -7.028461650952758e-9 * productHigh + productLow * 0.9617966939259756 + baseLow;
  const logHigh = upperBits(high + low + baseHigh + n);
  const logLow = low - (logHigh - n - baseHigh - high);
  // y log2(x) as high + low
  const yHigh = upperBits(y);
  const exponentLow = (y - yHigh) * logHigh + y * logLow;
  let exponentHigh = yHigh * logHigh;
  const whole = exponentLow + exponentHigh;
  if (whole >= 1024) {
    if (whole > 1024 || exponentLow + 8.008566259537294e-17 > whole - exponentHigh) return Infinity;
  } else if (whole < -1075) return 0;
  const k = Math.floor(whole * 128 + 0.5);
  exponentHigh -= k / 128;
  return exp2OfParts(k, (exponentHigh + exponentLow) * Math.LN2);
}
