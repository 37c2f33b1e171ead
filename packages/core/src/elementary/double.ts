/** The parts of a 64-bit float that elementary functions work on: its exponent, and halves whose products are exact. */

/** The least positive double with full precision, 2^-1022. */
export const LEAST_NORMAL = 2.2250738585072014e-308;

const LEAST_EXPONENT = -1074;
const POWERS_OF_TWO = new Float64Array(1023 - LEAST_EXPONENT + 1);
for (let i = 0, power = Number.MIN_VALUE; i < POWERS_OF_TWO.length; i++, power *= 2) POWERS_OF_TWO[i] = power;

/** 2^exponent for a whole exponent from -1074 to 1023, by lookup: scaling is then one exact product. */
export function powerOfTwo(exponent: number): number {
  return POWERS_OF_TWO[exponent - LEAST_EXPONENT]!;
}

/** y 2^k for y between 1/2 and 2 and k from -1100 to 1024, rounded once at the end where the result is subnormal. */
export function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(1023);
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0x3ff00000 ? 1 : 0; // the byte order of the machine

/** Sign, exponent and the first 20 bits of the fraction, as a signed 32-bit integer. */
export function highWord(x: number): number {
  double[0] = x;
  return words[HIGH]!;
}

/** The leading 26 bits of a double below 1e300 in size: products of two such parts are exact (Veltkamp's split). */
export function upperBits(x: number): number {
  const shifted = x * 134217729; // 2^27 + 1
  return shifted - (shifted - x);
}

/** What rounding took from the product a b: `product` + the result is a b exactly (Dekker). */
export function productError(a: number, b: number, product: number): number {
  const aHigh = upperBits(a);
  const bHigh = upperBits(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
