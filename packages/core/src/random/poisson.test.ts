import { describe, expect, test } from 'vitest';
import { binomialQuantile } from './binomial.ts';
import { poissonQuantile } from './poisson.ts';
import { uniform53 } from './schedule.ts';
import { seedKey } from './seed.ts';

const key = seedKey('poisson');

/** P(X <= k) and P(X > k) from `first` on: fixed-point weights spread from the mode by exact ratios; their sum is the unit. */
function distribution(mean: number): { first: number; below: number[]; above: number[] } {
  const mode = Math.floor(mean);
  const reach = Math.ceil(10 * Math.sqrt(mean) + 60);
  const first = Math.max(0, mode - reach);
  const last = mode + reach;
  const unit = 2n ** 100n;
  const exactMean = BigInt(mean * 2 ** 100);
  const weights: bigint[] = Array.from({ length: last - first + 1 });
  weights[mode - first] = 2n ** 320n;
  for (let k = mode; k < last; k++)
    weights[k + 1 - first] = (weights[k - first]! * exactMean) / (BigInt(k + 1) * unit);
  for (let k = mode; k > first; k--)
    weights[k - 1 - first] = (weights[k - first]! * BigInt(k) * unit) / exactMean;
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const below: number[] = [];
  const above: number[] = [];
  let sum = 0n;
  for (const weight of weights) {
    sum += weight;
    below.push(Number(sum) / Number(total));
    above.push(Number(total - sum) / Number(total));
  }
  return { first, below, above };
}

// A uniform this close to a step may fall on either side of it. A sequential search starts from e^x with |x| < 45, which errs by
// 45 x 2^-53 of itself; a sum over a tail of 10 sigma <= 1e4 terms errs by about 2^-53 for each. Uniforms are 2^-52 apart.
const ABSOLUTE = 2 ** -47;
const RELATIVE = 1e-12;

function misplacedSteps(mean: number): unknown[] {
  const { first, below, above } = distribution(mean);
  const wrong: unknown[] = [];
  for (let i = 0; i + 1 < below.length; i++) {
    const k = first + i;
    const lower = below[i]! < 0.5;
    const margin = Math.max(ABSOLUTE, RELATIVE * Math.min(below[i]!, above[i]!));
    const before = lower ? below[i]! - margin : 1 - (above[i]! + margin);
    const after = lower ? below[i]! + margin : 1 - (above[i]! - margin);
    if (before > ABSOLUTE && poissonQuantile(mean, before) > k)
      wrong.push({ mean, u: before, expected: `at most ${k}` });
    if (after > ABSOLUTE && after < 1 && poissonQuantile(mean, after) <= k)
      wrong.push({ mean, u: after, expected: `more than ${k}` });
  }
  return wrong;
}

describe('exactness', () => {
  test.each([
    1e-9, 0.001, 0.03, 0.5, 1, 2.5, 7, 12.3, 15.99, 16, 16.01, 17.5, 20, 33.3, 64, 100.25, 500, 2500, 1e5,
    1.1e6,
  ])('every step of the quantile for a mean of %d is where exact arithmetic puts it', (mean) => {
    expect(misplacedSteps(mean)).toEqual([]);
  });
});

test('a mean of zero gives no events', () => {
  for (const u of [2 ** -53, 0.5, 1 - 2 ** -53]) {
    expect(poissonQuantile(0, u)).toBe(0);
    expect(poissonQuantile(5e-324, u)).toBe(0);
  }
});

test('a count never falls when the mean or the uniform rises', () => {
  const falls: unknown[] = [];
  for (let i = 0; i < 60; i++) {
    const u = uniform53(key, i, 1);
    let previous = 0;
    for (let mean = 0.001; mean < 1e12; mean *= 1.05) {
      const count = poissonQuantile(mean, u);
      if (!(Number.isInteger(count) && count >= previous)) falls.push({ mean, u });
      previous = count;
    }
  }
  for (const mean of [0.2, 5, 15.5, 16.5, 90, 1e4, 1e9]) {
    let previous = 0;
    for (let step = 1; step < 20_000; step++) {
      const count = poissonQuantile(mean, step / 20_000);
      if (count < previous) falls.push({ mean, u: step / 20_000 });
      previous = count;
    }
  }
  expect(falls).toEqual([]);
});

test('a Poisson count is the limit of a binomial count', () => {
  let different = 0;
  for (let i = 0; i < 5000; i++) {
    const u = uniform53(key, i, 2);
    if (poissonQuantile(40, u) !== binomialQuantile(1e10, 40 / 1e10, u)) different++;
  }
  // the two distribution functions differ by less than mean / n = 4e-9 (Le Cam), so a single difference is already unlikely
  expect(different).toBeLessThanOrEqual(1);
});

test.each([0.3, 4, 15, 17, 300, 1e6, 1e12])('a mean of %d is the mean and the variance', (mean) => {
  const draws = 40_000;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i++) {
    const deviation = poissonQuantile(mean, uniform53(key, i, 3)) - mean;
    sum += deviation;
    squares += deviation ** 2;
  }
  expect(Math.abs(sum / draws)).toBeLessThan(5 * Math.sqrt(mean / draws));
  expect(Math.abs(squares / draws - mean)).toBeLessThan(5 * Math.sqrt((mean * (2 * mean + 1)) / draws));
});
