import { expect, test } from 'vitest';
import { coursesOf } from './WorldResult.tsx';

const weeks = (...means: number[]) => means.map((mean, week) => ({ week, mean, low: mean, high: mean }));

test('arms that are the same week by week are one course with the letters of all', () => {
  const lived = { a: weeks(0, 1), b: weeks(0, 2), c: weeks(0, 1) };
  const arms = Object.entries(lived).map(([id, course]) => ({
    id,
    label: `Arm ${id}`,
    value: 0,
    low: 0,
    high: 0,
    plan: null,
    weeks: course,
  }));
  const claim = { arms: arms.map(({ id, label }) => ({ id, label, isCompared: true, place: null })) };
  const courses = coursesOf(claim, { arms });
  expect(courses.map(({ letter, label }) => [letter, label])).toEqual([
    ['A C', 'Arm a, Arm c'],
    ['B', 'Arm b'],
  ]);
});
