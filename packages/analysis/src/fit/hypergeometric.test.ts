import { expect, test } from 'vitest';
import { hypergeometric } from './hypergeometric.ts';

test('special cases with a closed form (DLMF 15.4)', () => {
  for (const z of [0.001, 0.1, 0.5, 0.9, 0.99]) {
    expect(hypergeometric(0.3, 1.7, 1.7, z)).toBeCloseTo((1 - z) ** -0.3, 10);
    expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 10);
    expect(hypergeometric(0.5, 1, 1.5, z)).toBeCloseTo(Math.atanh(Math.sqrt(z)) / Math.sqrt(z), 10);
  }
});

test('Euler’s transformation holds', () => {
  const [a, b, c, z] = [0.24, 2.4, 2.2, 0.95];
  expect(hypergeometric(a, b, c, z)).toBeCloseTo(
    (1 - z) ** (c - a - b) * hypergeometric(c - a, c - b, c, z),
    10,
  );
});
