import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [100, [0.7, 0.24, 0.06], [70, 24, 6]],
  [7, [0.5, 0.3, 0.2], [4, 2, 1]],
  [1, [0.4, 0.6], [0, 1]],
  [0, [0.4, 0.6], [0, 0]],
  [9, [2, 0], [9, 0]],
  [5, [0, 0], [3, 2]],
])('%d people by %j are %j', (total, weights, people) => {
  expect(apportion(total, weights)).toEqual(people);
});

// Votes and seats of a textbook example of Hamilton's method.
test('the largest remainders get what is left', () => {
  const votes = [47_000, 16_000, 15_800, 12_000, 6100, 3100];
  expect(apportion(10, votes)).toEqual([5, 2, 1, 1, 1, 0]);
});

test('whole people, as many as there are, none further than one from their share', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
  const people = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1_000_000, 10_000_000_000));
  fc.assert(
    fc.property(people, weights, (total, shares) => {
      const whole = apportion(total, shares);
      const sum = shares.reduce((a, b) => a + b, 0);
      expect(whole.reduce((a, b) => a + b, 0)).toBe(total);
      for (const [place, count] of whole.entries()) {
        const quota = sum > 0 ? (total * shares[place]!) / sum : total / shares.length;
        expect(Number.isInteger(count) && count >= 0).toBe(true);
        expect(Math.abs(count - quota)).toBeLessThanOrEqual(1 + 1e-5);
      }
    }),
    { seed: 20_260_505, numRuns: 2000 },
  );
});
