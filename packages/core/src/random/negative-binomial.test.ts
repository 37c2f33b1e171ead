import { expect, test } from 'vitest';
import { negativeBinomialQuantile } from './negative-binomial.ts';

test('failures may be many times the successes', () => {
  expect(negativeBinomialQuantile(3e9, 0.05, 0.5) / 5.7e10).toBeCloseTo(1, 6);
});

test('before one success the failures are geometric', () => {
  const p = 0.3;
  for (const u of [0.01, 0.29, 0.31, 0.5, 0.9, 0.999]) {
    let k = 0;
    while (1 - (1 - p) ** (k + 1) < u) k++;
    expect(negativeBinomialQuantile(1, p, u)).toBe(k);
  }
});

test.each([
  [3, 0.01],
  [40, 0.5],
  [2000, 0.1],
])('%d successes of probability %d: mean and variance over all luck', (successes, p) => {
  const steps = 4000;
  let sum = 0;
  for (let i = 0; i < steps; i++) sum += negativeBinomialQuantile(successes, p, (i + 0.5) / steps);
  const sigma = Math.sqrt(successes * (1 - p)) / p;
  expect(Math.abs(sum / steps - (successes * (1 - p)) / p)).toBeLessThan(0.01 * sigma);
});
