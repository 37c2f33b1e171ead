import { expect, test } from 'vitest';
import { hypergeometricQuantile } from './hypergeometric.ts';

test('two of three marked and two others: 1/10, 6/10 and 3/10', () => {
  const at = (u: number) => hypergeometricQuantile(2, 3, 2, u);
  expect([0.09, 0.11, 0.69, 0.71].map(at)).toEqual([0, 1, 1, 2]);
});

test('who draws all draws all that are marked', () => {
  for (const u of [1e-9, 0.5, 1 - 1e-9]) expect(hypergeometricQuantile(50, 20, 30, u)).toBe(20);
  expect(hypergeometricQuantile(5, 0, 30, 0.5)).toBe(0);
});

test.each([
  [100, 60, 500],
  [4000, 9000, 1000],
])('%d of %d marked and %d others: the mean over all luck is the mean', (drawn, marked, others) => {
  const steps = 2000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += hypergeometricQuantile(drawn, marked, others, (i + 0.5) / steps);
  expect(Math.abs(sum / steps - (drawn * marked) / (marked + others))).toBeLessThan(0.05);
});
