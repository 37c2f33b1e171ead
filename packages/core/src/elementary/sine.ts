/**
 * Sine and cosine: the polynomials of fdlibm 5.3 (k_sin.c, k_cos.c; Sun Microsystems, 1993) after the angle has been brought
 * within pi/4 of 0. Errors stay below 1 unit in the last place.
 */

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
