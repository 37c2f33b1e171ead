import { describe, expect, test } from 'vitest';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';
import { inSeason, season, seasonAt } from './season.ts';

describe('the factor of a week', () => {
  test('is highest at the peak, lowest half a year later, 1 in between', () => {
    expect(seasonAt(10, 0.3, 10, 52)).toBeCloseTo(1.3, 12);
    expect(seasonAt(36, 0.3, 10, 52)).toBeCloseTo(0.7, 12);
    expect(seasonAt(23, 0.3, 10, 52)).toBeCloseTo(1, 12);
  });

  test.each([
    [52, 0.3, 10],
    [52, 1, 47.5],
    [4, 0.5, 1],
  ])('is 1 on average over a period of %d weeks', (period, amplitude, peak) => {
    for (const first of [1, -103]) {
      const factors = Array.from({ length: period }, (_, i) => seasonAt(first + i, amplitude, peak, period));
      expect(factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(period, 10);
      expect(Math.min(...factors)).toBeGreaterThanOrEqual(-1e-12);
    }
  });

  test('comes back every period, before week 1 as well', () => {
    expect(seasonAt(-42, 0.3, 10, 52)).toBeCloseTo(seasonAt(62, 0.3, 10, 52), 12);
  });
});

test('is the same number for everybody in a week', () => {
  const factor = season.compile(inSeason('swing', 10), contextOf({ parameters: { swing: 0.3 } }));
  const term = factor.term(cellAt({}));
  expect(term.coefficient).toBe(1);
  expect(term.scalar).toMatchObject({ readsCounts: false, max: 1.3, typical: 1 });
  expect(term.scalar!.at(weekOf({ week: 10 }))).toBeCloseTo(1.3, 12);
});

test('a season has a year if it is not told otherwise, and its own key', () => {
  const scalarOf = (use: object) =>
    season
      .compile({ mechanism: 'season', amplitude: 0.5, peakWeek: 10, ...use }, contextOf())
      .term(cellAt({})).scalar!;
  expect(scalarOf({}).at(weekOf({ week: 62 }))).toBeCloseTo(1.5, 12);
  expect(scalarOf({ period: 4 }).at(weekOf({ week: 12 }))).toBeCloseTo(0.5, 12);
  expect(
    new Set([{}, { period: 4 }, { peakWeek: 3 }, { amplitude: 1 }].map((use) => scalarOf(use).key)).size,
  ).toBe(4);
});

test('a season that does not swing costs nothing to work out', () => {
  expect(season.compile(inSeason(0, 10), contextOf()).term(cellAt({}))).toEqual({ coefficient: 1 });
});

test('a season may go down to nothing', () => {
  const term = season.compile(inSeason(1, 10), contextOf()).term(cellAt({}));
  expect(term.scalar?.at(weekOf({ week: 36 }))).toBeCloseTo(0, 12);
});

test.each([
  [-0.1, 52],
  [1.1, 52],
  [0.5, 0],
])('amplitude %d with period %d is refused', (amplitude, period) => {
  const use = { mechanism: 'season', amplitude, peakWeek: 1, period };
  expect(() => season.compile(use, contextOf())).toThrow(
    new RangeError(`invalid season: amplitude ${amplitude}, period ${period} (expected 0 to 1, and above 0)`),
  );
});
