import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seasonalityMethod, seasonalityOf } from './seasonality.ts';

const places = (weeks: number, first = 0) => Array.from({ length: weeks }, (_, week) => (first + week) % 52);
const whole = (weeks: number) => Array.from({ length: weeks }, () => 1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('factors have mean 1, number 52, and are never negative, for any history', () => {
  const spend = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 260 });
  fc.assert(
    fc.property(spend, fc.nat(51), (weekly, first) => {
      const factors = seasonalityOf(weekly, whole(weekly.length), places(weekly.length, first));
      expect(factors).toHaveLength(52);
      expect(Math.abs(mean(factors) - 1)).toBeLessThan(1e-9);
      expect(factors.every((factor) => factor >= 0 && Number.isFinite(factor))).toBe(true);
    }),
    { seed: 1 },
  );
});

test('even spend has no season', () => {
  for (const weeks of [1, 51, 52, 80, 104, 208]) {
    const factors = seasonalityOf(
      Array.from({ length: weeks }, () => 7),
      whole(weeks),
      places(weeks),
    );
    factors.forEach((factor) => expect(factor).toBeCloseTo(1, 12));
  }
});

test('two years that repeat each other give back their year exactly, also when spend has grown between them', () => {
  const year = Array.from({ length: 52 }, (_, week) => (week < 26 ? 1 : 3));
  const factors = seasonalityOf([...year, ...year.map((value) => 10 * value)], whole(104), places(104));
  factors.forEach((factor, place) => expect(factor).toBeCloseTo(place < 26 ? 0.5 : 1.5, 12));
});

test('one year is smoothed over five weeks and drawn half way to even spend', () => {
  const burst = Array.from({ length: 52 }, (_, week) => (week === 10 ? 1 : 0));
  const factors = seasonalityOf(burst, whole(52), places(52));
  // A single week of 52 times the mean, spread over five weeks, then halved towards 1.
  expect(factors[10]).toBeCloseTo(1 + 0.5 * (52 / 5 - 1), 12);
  expect(factors[8]).toBeCloseTo(factors[12] ?? 0, 12);
  expect(factors[13]).toBeCloseTo(0.5, 12);
});

test('less than a year shows no season', () => {
  expect(seasonalityOf([0, 0, 9], whole(3), places(3)).every((factor) => factor === 1)).toBe(true);
  expect([51, 52, 103, 104].map(seasonalityMethod)).toEqual(['even', 'smoothed', 'smoothed', 'averaged']);
});

test('a week that the table covers in part counts by its days', () => {
  const spend = Array.from({ length: 104 }, (_, week) => (week === 103 ? 2 : 7));
  const coverage = whole(104).with(103, 2 / 7);
  seasonalityOf(spend, coverage, places(104)).forEach((factor) => expect(factor).toBeCloseTo(1, 12));
});

test('a long year, whose last two weeks share a place, leaves no hole', () => {
  const longYear = Array.from({ length: 104 }, (_, week) => Math.min(week % 53, 51));
  const factors = seasonalityOf(
    Array.from({ length: 104 }, () => 5),
    whole(104),
    longYear,
  );
  factors.forEach((factor) => expect(factor).toBeCloseTo(1, 12));
});
