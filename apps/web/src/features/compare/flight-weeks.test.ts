import { expect, test } from 'vitest';
import { flightWeeks } from './flight-weeks.ts';

test('a flight is repeated to the horizon, family by family', () => {
  const weeks = flightWeeks({ events: 10, search: 100 }, { events: [2, 0] }, ['events'], 4);
  expect(weeks).toEqual([
    { week: 1, upstream: 20, downstream: 100 },
    { week: 2, upstream: 0, downstream: 100 },
    { week: 3, upstream: 20, downstream: 100 },
    { week: 4, upstream: 0, downstream: 100 },
  ]);
});
