import { outOfRange } from '@meander/core';
import { expect, it } from 'vitest';
import { distinct, problem } from './bad-input.ts';

it('what is said twice is said once, beside what else is said of its place', () => {
  const [a, b, c] = [
    problem('--x', 'one', 'first'),
    problem('--y', 'one', 'first'),
    problem('--x', 'two', 'next'),
  ];
  expect(distinct([a, b, c, a])).toEqual([a, c, b]);
});

it('of a number out of two ranges the one said last counts', () => {
  const [wide, other, narrow] = [
    outOfRange(['--week'], '--week', 9999, 1, 1040),
    outOfRange(['--week'], '--week', 2000, 1, 1040),
    outOfRange(['--week'], 'week', 9999, 1, 156),
  ];
  expect(distinct([wide, other, narrow])).toEqual([narrow, other]);
});
