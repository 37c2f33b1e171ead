import { log } from '../elementary.ts';

/**
 * The quantile of a standard exponential clock, read from the top: -log(u), so a small u is a late arrival.
 * @param u uniform in (0, 1)
 */
export function exponential(u: number): number {
  return -log(u);
}
