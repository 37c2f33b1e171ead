import { expect, test } from 'vitest';
import { turningWeek } from './turning-week.ts';

const course = (...means: number[]) => means.map((mean, week) => ({ week, mean }));

test('a dip that is made up for comes before the widest gap', () => {
  expect(turningWeek(course(0, 1, 2, 3), course(0, 0, 0.5, 9))).toBe(2);
});

test('without a dip it is where the two are furthest apart', () => {
  expect(turningWeek(course(0, 1, 2, 3), course(0, 5, 3, 4))).toBe(1);
  expect(turningWeek(course(0, 1, 2), course(0, 0, 0))).toBe(2);
});

test('courses that are the same, or none, have no such week', () => {
  expect(turningWeek(course(0, 1), course(0, 1))).toBeNull();
  expect(turningWeek([], [])).toBeNull();
});
