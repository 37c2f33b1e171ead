import { expect, test } from 'vitest';
import { normalQuantile } from './normal.ts';

/** The upper tail of the normal distribution by Laplace's continued fraction, good to 1e-15 from z = 4 on. */
function upperTail(z: number): number {
  let fraction = 0;
  for (let k = 400; k >= 1; k--) fraction = k / (z + fraction);
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / (z + fraction);
}

/** The distribution function near its centre, by the series z + z^3/3 + z^5/15 + ... */
function centre(z: number): number {
  let sum = 0;
  let term = z;
  for (let k = 1; Math.abs(term) > 1e-18; k += 2) {
    sum += term;
    term *= (z * z) / (k + 2);
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

test('the quantile undoes the distribution function', () => {
  for (let z = -1.999; z < 2; z += 0.001) expect(normalQuantile(centre(z))).toBeCloseTo(z, 13);
  for (let z = 4; z < 30; z += 0.01) expect(normalQuantile(upperTail(z)) / -z).toBeCloseTo(1, 13);
});

test('the quantile is odd about one half and rises', () => {
  expect(normalQuantile(0.5)).toBe(0);
  let previous = -Infinity;
  for (let i = 1; i < 4096; i++) {
    const z = normalQuantile(i / 4096);
    expect(z).toBeGreaterThan(previous);
    expect(normalQuantile(1 - i / 4096) + z).toBe(0);
    previous = z;
  }
});
