import type { Block, MeasureUse } from '@meander/core';
import { describe, expect, test } from 'vitest';
import { blockOf } from '../block.fixture.ts';
import { valuesOf, weeksOf, type Runs } from './value.ts';

/** Two arms of two replications: what is sold to new customers in each of four weeks. */
const sold = {
  quiet: [
    [1, 1, 1, 1],
    [0, 0, 4, 0],
  ],
  loud: [
    [1, 3, 5, 1],
    [2, 2, 4, 2],
  ],
  short: [
    [1, 3],
    [2, 2],
  ],
} as const;

function runs(): Runs {
  const run = (weekly: readonly (readonly number[])[]) => {
    const block: Block = blockOf(weekly.map((newCustomers) => ({ newCustomers })));
    return { scenario: {} as never, population: block.population, block, blockOf: () => block };
  };
  return new Map([
    ['quiet', run(sold.quiet)],
    ['loud', run(sold.loud)],
    ['short', run(sold.short)],
  ]);
}

const values = (use: Omit<MeasureUse, 'measure'>, arm = 'loud') => [
  ...valuesOf({ measure: 'customers', ...use }, arm, runs()),
];

describe('a course of four weeks is read', () => {
  test.each<[string, Omit<MeasureUse, 'measure'>, number[]]>([
    ['at its end', {}, [10, 10]],
    ['at a week', { week: 2 }, [4, 4]],
    ['between two weeks', { since: 2, week: 3 }, [5, 4]],
    ['beside another arm', { less: { measure: 'customers', arm: 'quiet' } }, [6, 6]],
    ['as its mean', { read: 'mean' }, [(1 + 4 + 9 + 10) / 4, (2 + 4 + 8 + 10) / 4]],
    ['as its largest', { read: 'largest', week: 3 }, [9, 8]],
    ['as its smallest', { read: 'smallest', since: 1 }, [4, 4]],
    ['by its centre of mass', { read: 'centre' }, [2.6, 2.6]],
    ['by when half of it is there', { read: 'reaches' }, [2.2, 2.25]],
  ])('%s', (_words, use, expected) => {
    expect(values(use)).toEqual(expected.map((each) => expect.closeTo(each, 12)));
  });
});

test('a ratio is one of means, and nothing to nothing is 0', () => {
  const ratio = values({ week: 1, per: { measure: 'customers', week: 4 } });
  expect((ratio[0]! + ratio[1]!) / 2).toBeCloseTo(3 / 20, 12);
  expect(values({ week: 4, per: { measure: 'customers', week: 0 } })).toEqual([0, 0]);
});

test('the weeks of an arm are means over replications', () => {
  const weeks = weeksOf({ measure: 'customers' }, 'loud', runs())!;
  expect(weeks.map(({ mean }) => mean)).toEqual([0, 1.5, 4, 8.5, 10]);
});

test('a course beside a part of itself is divided by that part in every week, another course week by week', () => {
  const means = (use: Omit<MeasureUse, 'measure'>) =>
    weeksOf({ measure: 'customers', ...use }, 'loud', runs())!.map(({ mean }) => mean);
  expect(means({ week: 1, per: { measure: 'customers', week: 4 } })).toEqual(
    [0, 0.15, 0.4, 0.85, 1].map((each) => expect.closeTo(each, 12)),
  );
  expect(means({ per: { measure: 'customers', arm: 'quiet' } })).toEqual(
    [0, 1.5 / 0.5, 4 / 1, 8.5 / 3.5, 10 / 4].map((each) => expect.closeTo(each, 12)),
  );
});

test.each<[string, MeasureUse, string]>([
  ['measure', { measure: 'custommers' }, 'did you mean "customers"'],
  ['arm', { measure: 'customers', arm: 'silent' }, 'known: quiet, loud, short'],
  ['milestone', { measure: 'people' }, 'needs "milestone"'],
  ['week', { measure: 'customers', week: 5 }, 'expected 0 to 4'],
])('an unknown %s is refused with what is known', (_what, use, words) => {
  expect(() => valuesOf(use, 'loud', runs())).toThrow(words);
});

test('courses of unlike horizons are not set against each other week by week', () => {
  const short = { measure: 'customers', arm: 'short' };
  const use = { measure: 'customers' };
  expect(() => valuesOf({ ...use, less: short }, 'loud', runs())).toThrow('2 weeks (expected 4)');
  expect(() => weeksOf({ ...use, per: short }, 'loud', runs())).toThrow('2 weeks (expected 4)');
});
