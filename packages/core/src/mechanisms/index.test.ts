import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import { mechanisms } from './index.ts';

test('every mechanism has a name of its own, says what it does and where it comes from', () => {
  expect(new Set(mechanisms.map((mechanism) => mechanism.id)).size).toBe(mechanisms.length);
  for (const { meaning, source } of mechanisms) {
    expect(meaning.length).toBeGreaterThan(20);
    expect(source.length).toBeGreaterThan(5);
  }
});

test('a mechanism refuses a use of another, and a use with something it does not read', () => {
  for (const { id, schema } of mechanisms) {
    expect(schema.safeParse({ mechanism: 'other' }).success).toBe(false);
    expect(schema.safeParse({ mechanism: id, unread: 1 }).success).toBe(false);
  }
});

test('a described number has its default within its range', () => {
  for (const { parameters = {} } of mechanisms) {
    for (const { min, max, default: value, meaning } of Object.values(parameters)) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      expect(meaning.length).toBeGreaterThan(20);
    }
  }
});

/** What a use needs besides its numbers. */
const besides: Readonly<Record<string, readonly object[]>> = {
  trust: [{}, { dimension: 'memory' }],
  fatigue: [{ effect: 'wears' }, { effect: 'annoys' }],
  calendar: [{ weeks: [1] }, { weeks: [2, 3], every: 52 }],
  tenure: [
    { dimension: 'tenure', course: 'rising' },
    { dimension: 'tenure', course: 'cooling' },
  ],
  breadth: [{ of: 'reach' }, { of: 'fit' }],
  level: [{ dimension: 'memory' }],
};
/** Numbers that stand in a record, not beside the others. */
const nested: Readonly<Record<string, readonly string[]>> = {
  trust: ['gain'],
  leadScore: ['traits', 'levels'],
};

const week = fc.record({
  priceLevel: fc.double({ min: 0, max: 10, noNaN: true }),
  promotion: fc.double({ min: 0, max: 1, noNaN: true }),
});
const cells = [0, 0.5, 1].map((value) =>
  cellAt(
    { satisfaction: 'some' },
    { values: { memory: value, satisfaction: value }, weeks: { tenure: 62 * value } },
  ),
);

describe.each(
  mechanisms.flatMap((mechanism) =>
    mechanism.kind === 'factor' && mechanism.parameters !== undefined && mechanism.id !== 'match'
      ? [mechanism]
      : [],
  ),
)('$id', (mechanism) => {
  const { id, parameters = {} } = mechanism;
  const numbers = fc.record(
    Object.fromEntries(
      Object.entries(parameters)
        .filter(([key]) => !(nested[id] ?? []).includes(key))
        .map(([key, { min, max }]) => [
          key,
          fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })),
        ]),
    ),
  );
  test.each(besides[id] ?? [{}])(
    'is finite, not negative and below its ceiling at any numbers in range %o',
    (more) => {
      fc.assert(
        fc.property(numbers, fc.array(week, { minLength: 3, maxLength: 3 }), (amounts, weeks) => {
          const factor = mechanism.compile({ mechanism: id, ...more, ...amounts }, contextOf());
          for (const cell of cells) {
            const { coefficient, scalar } = factor.term(cell);
            expect(coefficient).toBeGreaterThanOrEqual(0);
            expect(coefficient).toBeLessThan(Infinity);
            if (scalar === undefined) continue;
            for (const value of liveScalar(
              scalar,
              weeks.map((each) => ({ people: 1, ...each })),
            )) {
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(scalar.max);
            }
          }
        }),
        { seed: 20_261_122, numRuns: 60 },
      );
    },
  );
});
