import { expect, test } from 'vitest';
import { leaksIn, weekOfMost, weeksOf } from './leak-view.ts';

const leak = (from: string, weekly: readonly number[]) => ({
  from,
  to: 'asleep',
  label: 'Falls asleep',
  cause: 'time',
  causeLabel: 'Time',
  isForGood: false,
  weekly: Float64Array.from(weekly),
});
const cart = leak('cart', [1, 0, 5, 0]);
const looking = leak('looking', [0, 3, 0, 1]);
const view = { leaks: [looking, cart] };
const ranked = (from: number, to: number) =>
  leaksIn(view, from, to).map(({ from: stage, people }) => [stage, people]);

test('leaks are ranked by the people lost in the weeks counted, and those that lost nobody are left out', () => {
  expect(ranked(1, 4)).toEqual([
    ['cart', 6],
    ['looking', 4],
  ]);
  expect(ranked(2, 2)).toEqual([['looking', 3]]);
});

test('a period is the week looked at, the weeks up to it, or all', () => {
  expect(weeksOf('WEEK', 3, 4)).toEqual([3, 3]);
  expect(weeksOf('SO_FAR', 3, 4)).toEqual([1, 3]);
  expect(weeksOf('ALL', 3, 4)).toEqual([1, 4]);
});

test('people of a leak are seen in the week looked at if there are any, else when there were most', () => {
  expect(weekOfMost(cart, 1, 1, 4)).toBe(1);
  expect(weekOfMost(cart, 2, 1, 4)).toBe(3);
  expect(weekOfMost(cart, 4, 1, 2)).toBe(1);
});
