import { expect, test } from 'vitest';
import { calendar, inWeeks } from './calendar.ts';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';

const at = (use: unknown, week: number) =>
  calendar.compile(use, contextOf()).term(cellAt({})).scalar!.at(weekOf({ week }));

test('a rate is multiplied in the weeks named and in no others', () => {
  expect([1, 3, 4, 5, 55].map((week) => at(inWeeks([3, 5], 4), week))).toEqual([1, 4, 1, 4, 1]);
});

test('a calendar that repeats holds in every year, those of the warm-up too', () => {
  const fair = inWeeks([3], 0.5, 52);
  expect([3, 55, 107, -49, 4, 0].map((week) => at(fair, week))).toEqual([0.5, 0.5, 0.5, 0.5, 1, 1]);
});

test('the largest value is known, so that contacts can be capped', () => {
  const largest = (times: number) =>
    calendar.compile(inWeeks([1], times), contextOf()).term(cellAt({})).scalar!.max;
  expect(largest(3)).toBe(3);
  expect(largest(0)).toBe(1);
});
