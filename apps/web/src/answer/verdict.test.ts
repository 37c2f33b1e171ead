import { expect, test } from 'vitest';
import { course, paybackBy, standing } from './verdict.ts';

test('about even is from 40 to 60 of 100, and the number always counts the plan that is named', () => {
  expect(standing(0.84, false)).toEqual({ standing: 'ahead', of100: 84 });
  expect(standing(0.604, false)).toEqual({ standing: 'even', of100: 60 });
  expect(standing(0.52, false)).toEqual({ standing: 'even', of100: 52 });
  expect(standing(0.4, false)).toEqual({ standing: 'even', of100: 40 });
  expect(standing(0.3, false)).toEqual({ standing: 'behind', of100: 70 });
  expect(standing(0.5, true).standing).toBe('same');
});

test('seen from an earlier week, later paybacks have not come yet', () => {
  const payback = { weeks: [0, 30, 60, 110, null], dots: [0, 60, null], medianWeek: 60 };
  expect(paybackBy(156, payback)).toEqual({ medianWeek: 60, notYetShare: 0.2, dots: [0, 60, null] });
  expect(paybackBy(52, payback)).toEqual({ medianWeek: null, notYetShare: 0.6, dots: [0, null, null] });
});

test('the course says whether B is behind at first, and in how many futures it stays so', () => {
  expect(course({ medianWeek: 45, notYetShare: 0.16, dots: [] })).toEqual({
    kind: 'behind-until',
    week: 45,
    notYet: 16,
  });
  expect(course({ medianWeek: 0, notYetShare: 0.1, dots: [] })).toEqual({ kind: 'never-behind', notYet: 10 });
  expect(course({ medianWeek: null, notYetShare: 0.7, dots: [] })).toEqual({ kind: 'not-yet', notYet: 70 });
});
