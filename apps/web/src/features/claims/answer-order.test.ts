import { expect, test } from 'vitest';
import { answerOrder } from './answer-order.ts';

test('every answer is shown once, always in the same order', () => {
  expect(new Set(answerOrder('use-both', 3))).toEqual(new Set([0, 1, 2]));
  expect(answerOrder('use-both', 3)).toEqual(answerOrder('use-both', 3));
});

test('the place of the first answer is as good as drawn by lot', () => {
  const claims = 3000;
  const first = [0, 0, 0];
  for (let i = 0; i < claims; i++) first[answerOrder(`claim-${i}`, 3).indexOf(0)]! += 1;
  // Three places, each with p = 1/3: five standard errors.
  const error = Math.sqrt((claims * 2) / 9);
  for (const count of first) expect(Math.abs(count - claims / 3)).toBeLessThan(5 * error);
});
