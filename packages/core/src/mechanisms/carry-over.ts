import { exp } from '../elementary.ts';

/**
 * Carry-over (geometric adstock), normalised so that a constant spend is preserved:
 * pressure(t) = retention x pressure(t - 1) + (1 - retention) x spend(t).
 */
export function carryOver(pressureBefore: number, spend: number, retention: number): number {
  return retention * pressureBefore + (1 - retention) * spend;
}

/** Weekly retention 2^(-1 / halfLife); a half-life of 0 means that nothing carries over. */
export function retentionOf(halfLife: number): number {
  return halfLife > 0 ? exp(-Math.LN2 / halfLife) : 0;
}
