import { describe, expect, test } from 'vitest';
import { binomialQuantile } from './binomial.ts';
import { uniform53 } from './schedule.ts';
import { seedKey } from './seed.ts';

const key = seedKey('binomial');

/** Probabilities as whole multiples of 2^-100, which doubles from 1e-12 to 1 are. */
const ONE = 2n ** 100n;

/**
 * P(X <= k) and P(X > k) for every k from `first` on, each with full relative precision: weights in 320-bit fixed point
 * spread from the mode by the exact ratio of neighbours, and their sum is the unit.
 */
function distribution(n: number, p: number): { first: number; below: number[]; above: number[] } {
  const sigma = Math.sqrt(n * p * (1 - p));
  const mode = Math.floor((n + 1) * p);
  const reach = Math.ceil(10 * sigma + 60);
  const first = Math.max(0, mode - reach);
  const last = Math.min(n, mode + reach);
  const success = BigInt(p * 2 ** 100);
  const failure = ONE - success;
  const weights: bigint[] = Array.from({ length: last - first + 1 });
  weights[mode - first] = 2n ** 320n;
  for (let k = mode; k < last; k++)
    weights[k + 1 - first] = (weights[k - first]! * BigInt(n - k) * success) / (BigInt(k + 1) * failure);
  for (let k = mode; k > first; k--)
    weights[k - 1 - first] = (weights[k - first]! * BigInt(k) * failure) / (BigInt(n - k + 1) * success);
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

/** Every step k -> k + 1 of the quantile, tested just before and just after. */
function misplacedSteps(n: number, p: number, relative = RELATIVE): unknown[] {
  const { first, below, above } = distribution(n, p);
  const wrong: unknown[] = [];
  for (let i = 0; i + 1 < below.length; i++) {
    const k = first + i;
    const lower = below[i]! < 0.5;
    const margin = Math.max(ABSOLUTE, relative * Math.min(below[i]!, above[i]!));
    const before = lower ? below[i]! - margin : 1 - (above[i]! + margin);
    const after = lower ? below[i]! + margin : 1 - (above[i]! - margin);
    if (before > ABSOLUTE && binomialQuantile(n, p, before) > k)
      wrong.push({ n, p, u: before, expected: `at most ${k}` });
    if (after > ABSOLUTE && after < 1 && binomialQuantile(n, p, after) <= k)
      wrong.push({ n, p, u: after, expected: `more than ${k}` });
  }
  return wrong;
}

describe('exactness', () => {
  const trials = [1, 2, 3, 7, 20, 33, 64, 100, 257, 1000, 4096, 10_007];
  const probabilities = [
    1e-12,
    1e-6,
    0.001,
    0.02,
    0.03,
    0.1,
    0.25,
    0.4,
    0.4999,
    0.5,
    0.5001,
    0.6,
    0.75,
    0.97,
    0.999,
    1 - 1e-9,
  ];

  test.each(trials)('every step of the quantile for %i trials is where exact arithmetic puts it', (n) => {
    for (const p of probabilities) expect(misplacedSteps(n, p)).toEqual([]);
  });

  // variances on both sides of every change of method: search, expansion with exact correction, expansion alone
  test.each([15.9, 16, 16.1, 18, 25, 40, 100, 400, 3000])(
    'every step is right for a variance of %d at any skewness',
    (variance) => {
      for (const p of [1e-7, 0.01, 0.1, 0.2, 0.3, 0.42, 0.5, 0.58, 0.9, 0.9999]) {
        const n = Math.round(variance / (p * (1 - p)));
        expect(misplacedSteps(n, p)).toEqual([]);
      }
    },
  );

  test.each([
    [4_500_000, 0.3],
    [1e10, 1e-4],
    [1e10, 0.999_95],
  ])('every step is right for %d trials of probability %d', (n, p) => {
    expect(misplacedSteps(n, p)).toEqual([]);
  });

  test('the rounding of n p does not move a step', () => {
    // beyond exact correction only the normal quantile errs, by some 1e-15 z^2; n p alone would err thirty times this tolerance
    expect(misplacedSteps(9_999_999_999, 0.003, 1e-13)).toEqual([]);
  });
});

describe('edges', () => {
  test('nothing tried, impossible and certain need no luck', () => {
    for (const u of [2 ** -53, 0.3, 1 - 2 ** -53]) {
      expect(binomialQuantile(0, 0.5, u)).toBe(0);
      expect(binomialQuantile(10, 0, u)).toBe(0);
      expect(binomialQuantile(10, 1, u)).toBe(10);
      expect(binomialQuantile(1e10, 5e-324, u)).toBe(0);
    }
  });

  test('one trial succeeds for the uniforms above 1 - p', () => {
    expect(binomialQuantile(1, 0.25, 0.75)).toBe(0);
    expect(binomialQuantile(1, 0.25, 0.75 + 2 ** -53)).toBe(1);
    expect(binomialQuantile(1, 0.75, 0.25)).toBe(0);
    expect(binomialQuantile(1, 0.75, 0.25 + 2 ** -53)).toBe(1);
  });

  test('a count is a whole number within 0 to n, whatever the arguments in range', () => {
    const outside: unknown[] = [];
    for (let i = 0; i < 50_000; i++) {
      const n = Math.floor(10 ** (10 * uniform53(key, i, 1)));
      const p = i % 2 === 0 ? uniform53(key, i, 2) : 10 ** (-12 * uniform53(key, i, 2));
      const u =
        i % 3 === 0 ? 2 ** -53 * (1 + 2 * (i % 7)) : i % 3 === 1 ? uniform53(key, i, 3) : 1 - 2 ** -53;
      const count = binomialQuantile(n, p, u);
      if (!(Number.isInteger(count) && count >= 0 && count <= n)) outside.push({ n, p, u, count });
    }
    expect(outside).toEqual([]);
  });
});

describe('monotonicity', () => {
  const uniforms = Array.from({ length: 60 }, (_, i) => uniform53(key, i, 4));

  test('a count never falls when the probability rises', () => {
    const falls: unknown[] = [];
    for (const n of [1, 5, 40, 300, 5000, 1e6, 1e10]) {
      for (const u of uniforms) {
        let previous = 0;
        for (let step = 0; step <= 400; step++) {
          const count = binomialQuantile(n, step / 400, u);
          if (count < previous) falls.push({ n, p: step / 400, u });
          previous = count;
        }
      }
    }
    expect(falls).toEqual([]);
  });

  test('a further trial adds a success or a failure, never takes one away', () => {
    const wrong: unknown[] = [];
    for (const p of [0.001, 0.02, 0.2, 0.5, 0.8, 0.99]) {
      for (const u of uniforms) {
        let previous = 0;
        for (let n = 1; n <= 1000; n++) {
          const count = binomialQuantile(n, p, u);
          if (count !== previous && count !== previous + 1) wrong.push({ n, p, u, previous, count });
          previous = count;
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a count never falls when the uniform rises', () => {
    const falls: unknown[] = [];
    for (const [n, p] of [
      [10, 0.3],
      [100, 0.02],
      [70, 0.4],
      [1000, 0.03],
      [1000, 0.97],
      [1e5, 0.02],
      [1e9, 0.3],
    ] as const) {
      let previous = 0;
      for (let step = 1; step < 20_000; step++) {
        const count = binomialQuantile(n, p, step / 20_000);
        if (count < previous) falls.push({ n, p, u: step / 20_000 });
        previous = count;
      }
    }
    expect(falls).toEqual([]);
  });

  test('successes of one law are the failures of its mirror image', () => {
    for (const [i, u] of uniforms.entries()) {
      for (const n of [3, 50, 900, 1e6]) {
        const p = 0.01 + 0.98 * uniform53(key, i, 5);
        expect(binomialQuantile(n, p, u) + binomialQuantile(n, 1 - p, 1 - u)).toBe(n);
      }
    }
  });
});

test.each([
  [100, 0.02],
  [1000, 0.03],
  [300, 0.9],
  [100_000, 0.02],
  [1_000_000, 0.4],
  [1_000_000_000, 0.3],
])('%d trials of probability %d have the mean and the variance of a binomial', (n, p) => {
  const draws = 40_000;
  const variance = n * p * (1 - p);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < draws; i++) {
    const deviation = binomialQuantile(n, p, uniform53(key, i, 6)) - n * p;
    sum += deviation;
    squares += deviation ** 2;
  }
  expect(Math.abs(sum / draws)).toBeLessThan(5 * Math.sqrt(variance / draws));
  // the variance of a squared deviation, from the fourth central moment of a binomial
  const spread = variance * (2 * variance + 1 - 6 * p * (1 - p));
  expect(Math.abs(squares / draws - variance)).toBeLessThan(5 * Math.sqrt(spread / draws));
});
