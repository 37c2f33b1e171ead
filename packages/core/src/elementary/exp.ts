import { LN2_HIGH, LN2_LOW } from './ln2.ts';
import { powerOfTwo, productError, scaled } from './double.ts';

/**
 * The exponential, by a table of 2^(i/128): e^x = 2^whole 2^(i/128) e^r with |r| <= ln2 / 256, where five terms of
 * Taylor's series suffice and no division is needed. Tang, "Table-driven implementation of the exponential function in
 * IEEE floating-point arithmetic", ACM Trans. Math. Softw. 15 (1989). Errors stay below 0.52 units in the last place.
 */

const PARTS = 128;
const PARTS_BITS = 7;

/** 2^(i/128) to about 104 bits, as high + low. */
export const ROOT_HIGH = new Float64Array(PARTS);
export const ROOT_LOW = new Float64Array(PARTS);
fillRoots();

const PARTS_PER_LN2 = PARTS * Math.LOG2E; // a constant of the language, not computed
const PART_HIGH = LN2_HIGH / PARTS;
const PART_LOW = LN2_LOW / PARTS;

/**
 * e to the power x.
 * @returns 0 below -745.133, Infinity above 709.782, NaN for NaN
 */
export function exp(x: number): number {
  if (Math.abs(x) < 708) {
    const k = Math.floor(x * PARTS_PER_LN2 + 0.5);
    const i = k & (PARTS - 1);
    const high = ROOT_HIGH[i]!;
    return (
      (high + (ROOT_LOW[i]! + high * expm1OfPart(x - k * PART_HIGH - k * PART_LOW))) *
      powerOfTwo(k >> PARTS_BITS)
    );
  }
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.floor(x * PARTS_PER_LN2 + 0.5);
  return exp2OfParts(k, x - k * PART_HIGH - k * PART_LOW);
}

/** 2^(k/128) e^r for |r| <= ln2 / 256, also where the result is subnormal. */
export function exp2OfParts(k: number, r: number): number {
  const i = k & (PARTS - 1);
  const high = ROOT_HIGH[i]!;
  return scaled(high + (ROOT_LOW[i]! + high * expm1OfPart(r)), k >> PARTS_BITS);
}

/** e to the power x, minus 1, precise also where x is near 0. */
export function expm1(x: number): number {
  if (x > -0.0625 && x < 0.0625) return expm1NearZero(x);
  if (!(x < 40)) return exp(x); // 1 is lost beside e^x
  if (x < -40) return -1; // e^x is lost beside 1
  const k = Math.floor(x * PARTS_PER_LN2 + 0.5);
  const i = k & (PARTS - 1);
  const scale = powerOfTwo(k >> PARTS_BITS);
  const high = ROOT_HIGH[i]!;
  const low = (ROOT_LOW[i]! + high * expm1OfPart(x - k * PART_HIGH - k * PART_LOW)) * scale;
  const root = high * scale;
  const difference = root - 1;
  // what rounding took from root - 1; the larger of the two is subtracted first
  const error = root > 1 ? -1 - (difference - root) : root - (difference + 1);
  return difference + (error + low);
}

/**
 * (1 - e^-x) / x: the share of a step that falls to one unit of rate when rates of sum x compete within it.
 * @param x at least 0
 */
export function phi(x: number): number {
  return x < 1 ? phiBelowOne(x) : -expm1(-x) / x;
}

/** phi by Taylor's series at x / 16, doubled four times by phi(2y) = phi(y) (1 - y phi(y) / 2): no division, no branch. */
function phiBelowOne(x: number): number {
  const y = x * (1 / 16);
  const high = 1 / 120 - y * (1 / 720 - y * (1 / 5040 - y * (1 / 40320 - y * (1 / 362880))));
  let part = 1 - y * (1 / 2 - y * (1 / 6 - y * (1 / 24 - y * high)));
  part *= 1 - y * part * 0.5;
  part *= 1 - y * part;
  part *= 1 - y * part * 2;
  return part * (1 - y * part * 4);
}

/** e^r - 1 for |r| <= ln2 / 256. */
function expm1OfPart(r: number): number {
  return r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120))));
}

/** e^x - 1 for |x| < 1/16: Taylor's series to the eleventh power. */
function expm1NearZero(x: number): number {
  const xx = x * x;
  const high = 1 / 5040 + x * (1 / 40320 + x * (1 / 362880 + x * (1 / 3628800 + x * (1 / 39916800))));
  const middle = 1 / 24 + x * (1 / 120 + x * (1 / 720 + x * high));
  return x + xx * (1 / 2 + x * (1 / 6 + x * middle));
}

/** Square roots of square roots of 2 give 2^(1/2), 2^(1/4), ...; their products give every part. */
function fillRoots(): void {
  ROOT_HIGH[0] = 1;
  let high = 2;
  let low = 0;
  for (let step = PARTS / 2; step >= 1; step /= 2) {
    const root = Math.sqrt(high);
    const square = root * root;
    low = (high - square - productError(root, root, square) + low) / (2 * root);
    high = root;
    for (let i = 0; i < PARTS; i += 2 * step) {
      const product = ROOT_HIGH[i]! * high;
      const rest = productError(ROOT_HIGH[i]!, high, product) + ROOT_HIGH[i]! * low + ROOT_LOW[i]! * high;
      ROOT_HIGH[i + step] = product + rest;
      ROOT_LOW[i + step] = rest - (ROOT_HIGH[i + step]! - product);
    }
  }
}
