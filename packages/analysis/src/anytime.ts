/** Intervals that may be looked at as often as one likes while replications go on: stopping when they please does not spoil them. */
import { lgamma, log, log1p } from '@meander/core';

/** Halvings of an interval: more than a double can tell. */
const HALVINGS = 60;

/**
 * A share with an interval that covers it at all sample sizes at once with probability `level`: the shares p at which the
 * likelihood ratio of a uniform mixture against p has not reached 1 / (1 - level) (Ville's inequality; Robbins 1970).
 * @param successes whole number of trials that were one
 * @param trials whole number of trials
 * @param level confidence, 0 to 1
 */
export function anytimeShare(successes: number, trials: number, level = 0.95): { low: number; high: number } {
  const failures = trials - successes;
  const mixture = lgamma(successes + 1) + lgamma(failures + 1) - lgamma(trials + 2);
  const limit = -log1p(-level);
  const isRefuted = (p: number) => {
    const likelihood =
      (successes === 0 ? 0 : successes * log(p)) + (failures === 0 ? 0 : failures * log1p(-p));
    return mixture - likelihood >= limit;
  };
  const peak = trials === 0 ? 0.5 : successes / trials;
  /** Between a share that is refuted and one that is not. */
  const edge = (refuted: number) => {
    let [outside, inside] = [refuted, peak];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (outside + inside) / 2;
      if (isRefuted(middle)) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return {
    low: successes === 0 || trials === 0 ? 0 : edge(0),
    high: failures === 0 || trials === 0 ? 1 : edge(1),
  };
}
