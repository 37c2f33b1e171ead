import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayNumber,
  dayOf,
  isoDate,
  isoWeekOf,
  mondayOf,
  mondayOfIsoWeek,
  monthStart,
  nextMonthStart,
  weekdayName,
} from './calendar.ts';

const someDay = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2199-12-30') });

test('a day and its ISO text are the same thing', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [year = 0, month = 0, date = 0] = isoDate(day).split('-').map(Number);
      expect(dayNumber(year, month, date)).toBe(day);
      expect(dayOf(isoDate(day))).toBe(day);
    }),
    { seed: 1 },
  );
});

test('a day lies in the seven days from its Monday, and its ISO week leads back to that Monday', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const monday = mondayOf(day);
      const { year, week } = isoWeekOf(day);
      expect(day - monday).toBeGreaterThanOrEqual(0);
      expect(day - monday).toBeLessThan(7);
      expect(weekdayName(monday)).toBe('Monday');
      expect(mondayOfIsoWeek(year, week)).toBe(monday);
    }),
    { seed: 2 },
  );
});

test('a day lies in its month, which ends where the next one starts', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(monthStart(day)).toBeLessThanOrEqual(day);
      expect(nextMonthStart(day)).toBeGreaterThan(day);
      expect(isoDate(nextMonthStart(day) - 1).slice(0, 7)).toBe(isoDate(day).slice(0, 7));
    }),
    { seed: 3 },
  );
});

// ISO 8601: the week belongs to the year of its Thursday.
test.each([
  ['2026-01-01', 2026, 1],
  ['2027-01-01', 2026, 53],
  ['2024-12-30', 2025, 1],
  ['2021-01-03', 2020, 53],
])('%s lies in ISO week %d-W%d', (text, year, week) => {
  expect(isoWeekOf(dayOf(text))).toEqual({ year, week });
});

test('days and weeks that do not exist are refused', () => {
  expect(dayNumber(2026, 2, 29)).toBeUndefined();
  expect(dayNumber(2026, 13, 1)).toBeUndefined();
  expect(dayNumber(Number.NaN, 1, 1)).toBeUndefined();
  expect(mondayOfIsoWeek(2025, 53)).toBeUndefined();
  expect(mondayOfIsoWeek(2026, 0)).toBeUndefined();
});
