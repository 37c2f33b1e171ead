/**
 * Whole people for fractional shares, by largest remainder (Hamilton's method): the integers sum to `total`, and the same
 * integers come out in every population. Ties go to the earlier share.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const quotas = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const whole = quotas.map(Math.floor);
  const left = total - whole.reduce((a, b) => a + b, 0);
  const order = quotas
    .map((_, i) => i)
    .toSorted((i, j) => quotas[j]! - whole[j]! - (quotas[i]! - whole[i]!) || i - j);
  for (const i of order.slice(0, Math.max(0, Math.round(left)))) whole[i] = whole[i]! + 1;
  return whole;
}
