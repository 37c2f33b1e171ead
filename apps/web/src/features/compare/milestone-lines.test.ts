import { expect, test } from 'vitest';
import { milestoneLines } from './milestone-lines.ts';

test('every milestone is one line a plan, week by week, whatever the order of the rows', () => {
  const a = [
    { week: 1, milestone: 'aware', people: 12 },
    { week: 0, milestone: 'aware', people: 10 },
    { week: 0, milestone: 'customer', people: 1 },
    { week: 1, milestone: 'customer', people: 2 },
  ];
  const b = a.map((row) => ({ ...row, people: row.people * 2 }));
  expect(milestoneLines(a, b)).toEqual({
    weeks: [0, 1],
    milestones: [
      { id: 'aware', base: [10, 12], variant: [20, 24] },
      { id: 'customer', base: [1, 2], variant: [2, 4] },
    ],
  });
});
