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

test.each([
  [7, 5, 9],
  [40, 60, 25],
  [90, 60, 45],
  [30, 400, 3],
])(
  '%d of %d marked and %d others: every step is where the ratios of neighbours put it',
  (drawn, marked, others) => {
    const least = Math.max(0, drawn - others);
    const most = Math.min(drawn, marked);
    const weights = [1];
    for (let k = least; k < most; k++)
      weights.push((weights.at(-1)! * (marked - k) * (drawn - k)) / ((k + 1) * (others - drawn + k + 1)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let below = 0;
    for (const [i, weight] of weights.slice(0, -1).entries()) {
      below += weight / total;
      // a step narrower than this may lie on either side of what rounding leaves of its place
      if (Math.min(weight, weights[i + 1]!) / total < 1e-9) continue;
      expect(hypergeometricQuantile(drawn, marked, others, below - 1e-12)).toBe(least + i);
      expect(hypergeometricQuantile(drawn, marked, others, below + 1e-12)).toBe(least + i + 1);
    }
  },
);

test('nothing to draw from, nothing drawn, and more asked for than there are', () => {
  for (const u of [1e-9, 0.5, 1 - 1e-9]) {
    expect(hypergeometricQuantile(0, 0, 0, u)).toBe(0);
    expect(hypergeometricQuantile(0, 5, 5, u)).toBe(0);
    expect(hypergeometricQuantile(5, 10, 0, u)).toBe(5);
    expect(hypergeometricQuantile(100, 3, 4, u)).toBe(3);
  }
});

test('of thousands of millions the share is that of the marked, give or take a standard deviation of luck', () => {
  const [drawn, marked, others] = [4e9, 3e9, 7e9];
  const sigma = Math.sqrt(4e9 * 0.3 * 0.7 * 0.6);
  const at = (u: number) => (hypergeometricQuantile(drawn, marked, others, u) - 1.2e9) / sigma;
  expect(at(0.5)).toBeCloseTo(0, 4);
  expect(at(0.841_344_746)).toBeCloseTo(1, 4);
  expect(at(0.158_655_254)).toBeCloseTo(-1, 4);
});
