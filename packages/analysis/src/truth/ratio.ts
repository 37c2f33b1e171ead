/** A ratio of two means over replications, as of return and money, with an interval for the ratio itself. */
import { meanOf, type Mean } from '../estimate.ts';

/**
 * Mean numerator / mean denominator. The interval is that of the ratio estimator: the residuals numerator - ratio x denominator,
 * by Student (Cochran, Sampling Techniques, section 6.3).
 * @returns null where the mean denominator is not above 0: there is nothing to divide by
 */
export function ratioOf(numerators: ArrayLike<number>, denominators: ArrayLike<number>): Mean | null {
  const below = meanOf(denominators).value;
  if (!(below > 0)) return null;
  const value = meanOf(numerators).value / below;
  const residuals = Float64Array.from(numerators, (each, i) => (each - value * denominators[i]!) / below);
  const { low, high, level } = meanOf(residuals);
  return { value, low: value + low, high: value + high, level };
}

/** What one unit costs. `high` is null where the interval includes that the money buys nothing at all. */
export interface UnitCost {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
  readonly level: number;
}

/**
 * Money per unit, from units per money: the interval is turned over with the ratio.
 * @returns null where the money does not buy anything on average
 */
export function unitCost(units: ArrayLike<number>, money: ArrayLike<number>): UnitCost | null {
  const perMoney = ratioOf(units, money);
  if (perMoney === null || !(perMoney.value > 0)) return null;
  const { value, low, high, level } = perMoney;
  return { value: 1 / value, low: 1 / high, high: low > 0 ? 1 / low : null, level };
}
