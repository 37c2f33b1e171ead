import { describe, expect, test } from 'vitest';
import { blockOf } from './block.fixture.ts';
import { payback, paybackDots, paybackWeek } from './payback.ts';

describe('the payback week', () => {
  test.each([
    ['after a dip it is the first week above 0', [0, -5, -2, 1, 3], 3],
    ['a week at exactly 0 has not paid back yet', [0, -5, 0, 1, 3], 3],
    ['it must stay above 0: a later dip puts it off', [0, -5, 2, -1, 3], 4],
    ['touching 0 later puts it off as well', [0, -5, 2, 0, 3], 4],
    ['without a dip it is 0', [0, 1, 2, 3, 4], 0],
    ['without a dip it is 0 also where it rests at 0 first', [0, 0, 0, 2, 4], 0],
    ['without a dip below 0 it is 0 also when it returns to 0 in between', [0, 1, 0, 2, 4], 0],
    ['it may be the last week', [0, -5, -4, -3, 1], 4],
    ['it is never when it ends below 0', [0, 3, 2, 1, -1], null],
    ['it is never when it ends at 0', [0, -3, 2, 1, 0], null],
    ['it is never when nothing differs at all', [0, 0, 0, 0, 0], null],
  ])('%s', (_name, difference, week) => {
    expect(paybackWeek(Float64Array.from(difference))).toBe(week);
  });
});

const nothing = { netValue: [0, 0, 0, 0] };
/** Pays back in week 2, 3 or never; dips to -1, -5, -2. */
const early = { netValue: [-1, 3, 0, 0] };
const late = { netValue: [-5, 3, 4, 0] };
const never = { netValue: [-1, -1, 0, 0] };
const of = (...futures: (typeof nothing)[]) => payback(blockOf(futures.map(() => nothing)), blockOf(futures));

describe('over replications', () => {
  test('never counts as infinitely late in the median', () => {
    expect(of(early, early, late)).toMatchObject({ medianWeek: 2, neverShare: 0, weeks: [2, 2, 3] });
    expect(of(early, late, never)).toMatchObject({ medianWeek: 3, neverShare: expect.closeTo(1 / 3) });
    expect(of(early, late, never, never)).toMatchObject({ medianWeek: null, neverShare: 0.5 });
    expect(of(never, never, early)).toMatchObject({ medianWeek: null, weeks: [null, null, 2] });
  });

  test('the deepest dip is the lowest cumulative difference, 0 if there is none', () => {
    expect(of(early, late, never).deepestDip).toMatchObject({
      median: -2,
      mean: { value: (-1 - 5 - 2) / 3 },
    });
    expect(of({ netValue: [1, 1, 1, 1] }).deepestDip.median).toBe(0);
  });

  test('a plan compared with itself never pays back', () => {
    const block = blockOf([early, late]);
    expect(payback(block, block)).toMatchObject({ medianWeek: null, neverShare: 1, weeks: [null, null] });
  });

  test('later money may be discounted away', () => {
    const invest = { netValue: [-100, ...Array.from({ length: 102 }, () => 0), 101] };
    const [still, invested] = [
      blockOf([{ netValue: [0] }, { netValue: invest.netValue.map(() => 0) }]),
      blockOf([invest, invest]),
    ];
    expect(payback(still, invested).neverShare).toBe(0);
    expect(payback(still, invested, 0.1).neverShare).toBe(1);
  });

  test('without replications there is no answer', () => {
    expect(() => payback(blockOf([]), blockOf([]))).toThrow(RangeError);
  });
});

describe('dots', () => {
  test('are the middle quantiles in order, never last', () => {
    const weeks = [9, null, 3, 1, 5, 7, null, 2, 4, 8];
    expect(paybackDots({ weeks }, 10)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, null, null]);
    expect(paybackDots({ weeks }, 5)).toEqual([1, 3, 5, 8, null]);
    expect(paybackDots({ weeks }, 2)).toEqual([3, 9]);
  });

  test('show each replication when there are as many, and repeat them when there are more', () => {
    expect(paybackDots({ weeks: [4, 2] }, 4)).toEqual([2, 2, 4, 4]);
  });

  test('are all never when nothing pays back', () => {
    expect(paybackDots({ weeks: [null, null] }, 3)).toEqual([null, null, null]);
  });
});
