/**
 * Carry-over (geometric adstock), normalised so that a constant spend is preserved:
 * pressure(t) = retention x pressure(t - 1) + (1 - retention) x spend(t).
 */
export function carryOver(pressureBefore: number, spend: number, retention: number): number {
  return retention * pressureBefore + (1 - retention) * spend;
}
