import { expect, test } from 'vitest';
import { betRange, betStep, flatLine, handleWeeks, lineAlong, scoreLine } from './line-bet.ts';

const course = Array.from({ length: 105 }, (_, week) => ({ week, mean: week }));

test('a line has five handles, from the first week to the last', () => {
  expect(handleWeeks(104)).toEqual([0, 26, 52, 78, 104]);
  expect(lineAlong(course)).toEqual([0, 26, 52, 78, 104]);
});

test('the range holds every course with room to spare, and zero', () => {
  expect(betRange([course])).toEqual({ low: 0, high: 150 });
  expect(betRange([[{ week: 1, mean: -0.02 }], [{ week: 1, mean: 0.05 }]])).toEqual({
    low: -0.03,
    high: expect.closeTo(0.07, 12) as number,
  });
  expect(betRange([[]])).toEqual({ low: 0, high: 1 });
  expect(betRange([course], [0, 40, 80, 900, -2])).toEqual({ low: -2, high: 900 });
  expect(flatLine({ low: 0, high: 3 })).toEqual([1.5, 1.5, 1.5, 1.5, 1.5]);
  expect(betStep({ low: 0, high: 150 })).toBe(1);
  expect(betStep({ low: 0, high: 0.07 })).toBeCloseTo(0.001, 12);
});

test('a line is near where it is off by no more than a tenth of the range, and what it missed is named', () => {
  expect(scoreLine([0, 26, 52, 78, 110], course)).toMatchObject({ end: 'near', missed: [] });
  expect(scoreLine([0, 60, 52, 20, 160], course)).toMatchObject({ end: 'high', missed: [26, 78] });
  expect(scoreLine([0, 26, 52, 78, 60], course).end).toBe('low');
});
