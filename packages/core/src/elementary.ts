/**
 * Elementary functions that give the same bits in every JavaScript engine. `Math.exp`, `Math.log` and their
 * family may differ in the last bit from engine to engine, and one bit is enough to move a customer;
 * these use only + - * /, comparisons and the exponent field of a double, which IEEE 754 fixes exactly.
 *
 * Argument reductions and minimax polynomials are those of fdlibm 5.3 (e_exp.c, s_expm1.c, e_log.c, s_log1p.c, e_pow.c,
 * k_sin.c, k_cos.c; Sun Microsystems, 1993), in the branch-poor arrangement of later C libraries. Errors stay below 1
 * unit in the last place. `Math.sqrt`, `floor`, `abs` and `imul` are exact everywhere and used as they are.
 */

const LN2_HIGH = 0.6931471803691238; // its last 21 bits are zero, so k * LN2_HIGH is exact for |k| < 2^21
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E; // a constant of the language, not computed
const SQRT_HALF_HIGH_WORD = 0x3fe6a09e;
const ONE_HIGH_WORD = 0x3ff00000;

const LEAST_NORMAL = 2.2250738585072014e-308;
const LEAST_EXPONENT = -1074;
/** Every power of two that a double can hold, 2^-1074 to 2^1023: scaling by one lookup and one exact product. */
const POWERS_OF_TWO = new Float64Array(1023 - LEAST_EXPONENT + 1);
for (let i = 0, power = Number.MIN_VALUE; i < POWERS_OF_TWO.length; i++, power *= 2) POWERS_OF_TWO[i] = power;

function powerOfTwo(exponent: number): number {
  return POWERS_OF_TWO[exponent - LEAST_EXPONENT]!;
}

/** y 2^k for y between 1/2 and 2, rounded once at the end where the result is subnormal. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === ONE_HIGH_WORD ? 1 : 0; // byte order of the machine

/** Sign, exponent and the first 20 bits of the fraction, as a signed 32-bit integer. */
function highWord(x: number): number {
  double[0] = x;
  return words[HIGH]!;
}

/**
 * e to the power x.
 * @returns 0 below -745.133, Infinity above 709.782, NaN for NaN.
 */
export function exp(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : x;
  if (x < -745.1332191019411) return 0;
  if (x > -3.725290298461914e-9 && x < 3.725290298461914e-9) return 1 + x;
  // x = k ln2 + r with |r| <= ln2 / 2, r held as high - low
  const k = (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = expRemainder(r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return scaled(y, k);
}

/** r - r^2 P(r^2), from which e^r = 1 + r + r c / (2 - c) for |r| <= ln2 / 2. */
function expRemainder(r: number): number {
  const t = r * r;
  return (
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  );
}

/** e to the power x, minus 1, precise also where x is near 0. */
export function expm1(x: number): number {
  if (!(x <= 40)) return exp(x); // 1 is lost beside e^x
  if (x < -38.816242111356935) return -1; // 56 ln2: e^x is lost beside 1
  let k = 0;
  let r = x;
  let c = 0;
  if (x > 0.34657359027997264 || x < -0.34657359027997264) {
    k = (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5)) | 0;
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    r = high - low;
    c = high - r - low;
  } else if (x > -5.551115123125783e-17 && x < 5.551115123125783e-17) return x;
  const half = 0.5 * r;
  const hxs = r * half;
  const r1 =
    1 +
    hxs *
      (-0.03333333333333313 +
        hxs *
          (0.0015873015872548146 +
            hxs * (-0.0000793650757867488 + hxs * (0.000004008217827329362 + hxs * -2.0109921818362437e-7))));
  const t = 3 - r1 * half;
  let e = hxs * ((r1 - t) / (6 - r * t));
  if (k === 0) return r - (r * e - hxs);
  e = r * (e - c) - c - hxs;
  if (k === -1) return 0.5 * (r - e) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
  if (k < 0) return (r - e + 1) * powerOfTwo(k) - 1;
  const inverse = powerOfTwo(-k);
  return (k < 20 ? r - e + (1 - inverse) : r - (e + inverse) + 1) * powerOfTwo(k);
}

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

/**
 * (1 - e^-x) / x: the share of a step that falls to one unit of rate when rates of sum x compete within it.
 * @param x at least 0
 */
export function phi(x: number): number {
  return x === 0 ? 1 : -expm1(-x) / x;
}

/** The leading 26 bits of a double below 1e300 in size: products of two such parts are exact (Veltkamp). */
function upperBits(x: number): number {
  const shifted = x * 134217729; // 2^27 + 1
  return shifted - (shifted - x);
}

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
  const k = Math.floor(whole + 0.5);
  exponentHigh -= k;
  // 2^fraction
  const t = upperBits(exponentLow + exponentHigh);
  const a = t * 0.6931471824645996;
  const b = (exponentLow - (t - exponentHigh)) * Math.LN2 + t * -1.904654299957768e-9;
  const z = a + b;
  const w = b - (z - a);
  const c = expRemainder(z);
  return scaled(1 - ((z * c) / (c - 2) - (w + z * w) - z), k);
}

// pi/2 as three parts of 24 bits, whose products with whole numbers below 2^29 are exact, and the rest
const HALF_PI = [
  1.570796251296997, 7.549789415861596e-8, 5.390302529957765e-15, 3.2820035428735005e-22,
] as const;
const FARTHEST_ANGLE = 2 ** 28;

/**
 * Sine of an angle in radians.
 * @throws RangeError where |x| exceeds 2^28 or x is not a number
 */
export function sin(x: number): number {
  return sineOfQuarter(x, 0);
}

/**
 * Cosine of an angle in radians.
 * @throws RangeError where |x| exceeds 2^28 or x is not a number
 */
export function cos(x: number): number {
  return sineOfQuarter(x, 1);
}

/** sin(x + quarters pi/2): the angle is brought within pi/4 of a multiple of pi/2, with its rounding error. */
function sineOfQuarter(x: number, quarters: number): number {
  if (!(Math.abs(x) <= FARTHEST_ANGLE))
    throw new RangeError(`invalid angle: ${x} (expected -2^28 to 2^28 radians)`);
  const turns = Math.floor(x * (2 / Math.PI) + 0.5);
  const coarse = x - turns * HALF_PI[0] - turns * HALF_PI[1];
  const third = turns * HALF_PI[2];
  const near = coarse - third;
  const rest = coarse - near - third - turns * HALF_PI[3];
  const r = near + rest;
  const tail = near - r + rest;
  const quadrant = (turns + quarters) & 3;
  const value = quadrant & 1 ? cosineNearZero(r, tail) : sineNearZero(r, tail);
  return quadrant & 2 ? -value : value;
}

function sineNearZero(x: number, tail: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632);
}

function cosineNearZero(x: number, tail: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (0.00002480158728947673 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * tail));
}

/**
 * Logarithm of the gamma function for x > 0: Stirling's series (DLMF 5.11.1) above 8, reached from below by the recurrence.
 * Absolute error below 1e-14 up to 8, relative error below 1e-15 above.
 * @returns Infinity at 0, NaN below 0.
 */
export function lgamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return Infinity;
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
