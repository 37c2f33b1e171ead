import { expect, test } from 'vitest';
import { binomialQuantile } from './binomial.ts';
import { multinomial } from './multinomial.ts';
import { uniform53 } from './schedule.ts';
import { seedKey } from './seed.ts';

const key = seedKey('multinomial');
const out = new Float64Array(8);

function split(n: number, row: readonly number[], draw: number): { leavers: number; counts: number[] } {
  const leavers = multinomial(
    n,
    Float64Array.from(row),
    0,
    row.length,
    (move) => uniform53(key, draw, move + 1),
    out,
  );
  return { leavers, counts: Array.from(out.subarray(0, row.length)) };
}

test('the moves share out the leavers, and nobody is lost', () => {
  for (let draw = 0; draw < 20_000; draw++) {
    const n = Math.floor(10 ** (10 * uniform53(key, draw, 100)));
    const row = [1, 2, 3, 4].map((i) => uniform53(key, draw, 100 + i) ** 6 / 4);
    const { leavers, counts } = split(n, row, draw);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(leavers);
    expect(leavers <= n && counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  }
});

test('moves of probability zero get nobody, wherever they stand', () => {
  for (let draw = 0; draw < 500; draw++) {
    const { counts } = split(1000, [0, 0.2, 0, 0.3, 0], draw);
    expect([counts[0], counts[2], counts[4]]).toEqual([0, 0, 0]);
  }
  expect(split(1000, [0, 0], 1)).toEqual({ leavers: 0, counts: [0, 0] });
  expect(split(0, [0.5, 0.5], 1)).toEqual({ leavers: 0, counts: [0, 0] });
  expect(split(10, [], 1)).toEqual({ leavers: 0, counts: [] });
});

test('a row that sums to one empties its cell', () => {
  for (let draw = 0; draw < 500; draw++) expect(split(777, [0.125, 0.5, 0.375], draw).leavers).toBe(777);
});

test('how the moves compete leaves the number of leavers as it was', () => {
  for (let draw = 0; draw < 500; draw++) {
    const { leavers } = split(5000, [0.25, 0.125], draw);
    expect(split(5000, [0.125, 0.25], draw).leavers).toBe(leavers);
    expect(split(5000, [0.375], draw)).toEqual({ leavers, counts: [leavers] });
    expect(leavers).toBe(binomialQuantile(5000, 0.375, uniform53(key, draw, 0)));
  }
});

test('rows are read from where they begin', () => {
  const rows = Float64Array.of(0.9, 0.1, 0.2, 0.9);
  multinomial(1e6, rows, 1, 2, () => 0.5, out);
  expect([out[0]! / 1e6, out[1]! / 1e6].map((share) => share.toFixed(3))).toEqual(['0.100', '0.200']);
});

test('means, variances and covariances are those of a multinomial', () => {
  const n = 400;
  const row = [0.05, 0.2, 0.001, 0.3];
  const draws = 40_000;
  const products = row.map(() => row.map(() => 0));
  const sums = row.map(() => 0);
  for (let draw = 0; draw < draws; draw++) {
    const deviations = split(n, row, draw).counts.map((count, i) => count - n * row[i]!);
    for (const [i, a] of deviations.entries()) {
      sums[i]! += a;
      for (const [j, b] of deviations.entries()) products[i]![j]! += a * b;
    }
  }
  for (const [i, p] of row.entries()) {
    const variance = n * p * (1 - p);
    expect(Math.abs(sums[i]! / draws)).toBeLessThan(5 * Math.sqrt(variance / draws));
    for (const [j, q] of row.entries()) {
      const expected = i === j ? variance : -n * p * q;
      // the variance of a product of deviations; 1 is more than the share of their fourth cumulant for these rows
      const spread = variance * n * q * (1 - q) + expected ** 2 + variance + 1;
      expect(Math.abs(products[i]![j]! / draws - expected)).toBeLessThan(5 * Math.sqrt(spread / draws));
    }
  }
});
