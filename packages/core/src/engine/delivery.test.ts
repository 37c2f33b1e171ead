import { expect, test } from 'vitest';
import { addBought } from './delivery.ts';

test('what the events of a week buy is spent, and what they leave of the planned money is not', () => {
  const delivery = {
    spent: Float64Array.of(7, 0, 0),
    bought: Float64Array.of(70, 0, 0),
    unspent: Float64Array.of(3, 10, 10),
  };
  addBought(delivery, Float64Array.of(0, 4, 12), Float64Array.of(0, 40, 120));
  expect(delivery).toEqual({
    spent: Float64Array.of(7, 4, 12),
    bought: Float64Array.of(70, 40, 120),
    unspent: Float64Array.of(3, 6, 0),
  });
});
