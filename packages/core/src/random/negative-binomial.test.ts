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

test.each([1, 3])(
  '%d successes that are so rare that whole numbers run out still have their quantiles',
  (successes) => {
    const p = 1e-15;
    for (const u of [1e-6, 0.5, 1 - 1e-9]) {
      const failures = negativeBinomialQuantile(successes, p, u);
      // Gamma in the limit: P(at most so many failures) from the Poisson number of successes among them
      const rate = failures * p;
      let fewer = 0;
      for (let k = 0, term = Math.exp(-rate); k < successes; k++, term *= rate / k) fewer += term;
      expect(Math.abs(1 - fewer - u)).toBeLessThan(1e-8);
    }
  },
);
