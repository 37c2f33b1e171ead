import { expect, test } from 'vitest';
import { exponential } from './exponential.ts';
import { uniform53 } from './schedule.ts';
import { seedKey } from './seed.ts';

const key = seedKey('exponential');

test('the mean and the median are those of an exponential with rate 1', () => {
  const n = 100_000;
  let sum = 0;
  let late = 0;
  for (let i = 0; i < n; i++) {
    const clock = exponential(uniform53(key, i, 0));
    sum += clock;
    if (clock > Math.LN2) late++;
  }
  expect(Math.abs(sum / n - 1)).toBeLessThan(5 / Math.sqrt(n));
  expect(Math.abs(late / n - 0.5)).toBeLessThan((5 * 0.5) / Math.sqrt(n));
});

test('the first and the last uniform give finite positive times', () => {
  const tiny = 1 / 2 ** 53;
  expect(exponential(tiny)).toBeCloseTo(53 * Math.LN2, 12);
  expect(exponential(1 - tiny)).toBe(tiny);
});

test('the winner of a race wins in proportion to its rate', () => {
  const rates = [0.2, 0.5, 0.3];
  const wins = [0, 0, 0];
  const n = 50_000;
  for (let i = 0; i < n; i++) {
    const times = rates.map((rate, move) => exponential(uniform53(key, i, move + 1)) / rate);
    wins[times.indexOf(Math.min(...times))]! += 1;
  }
  for (const [move, rate] of rates.entries())
    expect(Math.abs(wins[move]! / n - rate)).toBeLessThan(5 * Math.sqrt((rate * (1 - rate)) / n));
});
