/**
 * The quantile of a binomial or Poisson count, minus its mean, as a smooth function of the normal quantile z.
 *
 * The count is seen as the rounding of a continuous variable whose cumulants are those of the count with Sheppard's
 * corrections (variance npq - 1/12, fourth cumulant npq(1 - 6pq) + 1/120, ...). The Cornish-Fisher expansion through the
 * sixth cumulant (Abramowitz and Stegun 26.2.49) is rewritten in powers of 1/sigma with sigma^2 = npq and d = q - p,
 * which gives short polynomials. For d = 1 it is the expansion of the Poisson quantile of Giles, "Algorithm 955", ACM
 * Trans. Math. Softw. 42 (2016), shifted by one half.
 *
 * @param z standard normal quantile
 * @param sigma standard deviation of the count, at least 4
 * @param d skewness times sigma: q - p for a binomial, 1 for a Poisson count
 */
export function countOffset(z: number, sigma: number, d: number): number {
  const zz = z * z;
  const dd = d * d;
  const r = 1 / sigma;
  const first = (z * ((dd - 3) * zz + 3 - 7 * dd)) / 144;
  const second = (d * (9 - dd) * ((3 * zz + 7) * zz - 16)) / 6480;
  const third =
    (z *
      (((9 * dd - 486) * dd - 351) * zz * zz +
        ((256 * dd - 2124) * dd - 324) * zz +
        (6282 - 433 * dd) * dd +
        4887)) /
    622080;
  return z * sigma + (d * (zz - 1)) / 6 + r * (first + r * (second + r * third));
}

/**
 * A bound on the error of `countOffset`, in counts. The leading omitted term is of order sigma^-4; its size was measured
 * against exact distributions (npq from 16 to 1000, all p, |z| < 8.3) and is doubled here. The last term is rounding.
 */
export function countOffsetBound(z: number, sigma: number, offset: number): number {
  const zz = z * z;
  const variance = sigma * sigma;
  return (0.05 + 0.02 * zz + 0.003 * zz * zz * zz) / (variance * variance) + 1e-15 * Math.abs(offset);
}

/** Below this variance the expansion is too rough, and a sequential search is as quick. */
export const LEAST_VARIANCE = 16;

/** Above this variance the error of the expansion is worth less probability than the spacing of 53-bit uniforms. */
export const EXACT_VARIANCE = 2 ** 20;
