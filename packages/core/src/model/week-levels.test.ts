import { expect, test } from 'vitest';
import { weekLevels } from './week-levels.ts';

test('weeks are counted from the one in which the count begins to the last, which has no end', () => {
  expect(weekLevels(2)).toEqual([
    { id: 'new', label: 'New', meaning: 'Since this week', weeks: 0, value: 0 },
    { id: 'weeks0', label: '0 weeks', meaning: '0 whole weeks before this one', weeks: 0, value: 0 },
    { id: 'weeks1', label: '1 weeks', meaning: '1 whole weeks before this one', weeks: 1, value: 0.5 },
    {
      id: 'weeks2',
      label: '2 weeks or more',
      meaning: '2 or more whole weeks before this one',
      weeks: 2,
      value: 1,
    },
  ]);
  expect(weekLevels(0).map(({ id, value }) => [id, value])).toEqual([
    ['new', 0],
    ['weeks0', 0],
  ]);
});
