import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import { byPromotion, promotion } from './promotion.ts';

const scalarOf = (amounts: Parameters<typeof byPromotion>[0] = {}) =>
  promotion.compile(byPromotion(amounts), contextOf()).term(cellAt({})).scalar!;

const weeks = (...depths: number[]) => depths.map((depth) => ({ promotion: depth }));

test('a fifth off sells 73 % more', () => {
  expect(liveScalar(scalarOf(), weeks(0.2))[0]).toBeCloseTo(1.73, 2);
});

test('by hand: what one week borrows is missed half by half', () => {
  const pull = Math.log(3); // a promotion of depth .5 sells sqrt(3)
  const [now, ...later] = liveScalar(scalarOf({ pull, borrowed: 0.5, halfLife: 1 }), weeks(0.5, 0, 0, 0, 0));
  const owed = 0.5 * (Math.sqrt(3) - 1);
  expect(now).toBeCloseTo(Math.sqrt(3), 12);
  for (const [i, factor] of later.entries()) expect(factor).toBeCloseTo(1 - owed / 2 ** (i + 1), 12);
});

describe('whatever the weeks', () => {
  const plan = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
  const numbers = fc.record({
    pull: fc.double({ min: 0.01, max: 4, noNaN: true }),
    deepest: fc.double({ min: 0.1, max: 1, noNaN: true }),
    borrowed: fc.double({ min: 0, max: 1, noNaN: true }),
    halfLife: fc.double({ min: 0, max: 20, noNaN: true }),
  });
  const options = { seed: 20_261_122, numRuns: 100 };

  test('exactly the borrowed share of the bump is missed in the end', () => {
    fc.assert(
      fc.property(plan, numbers, (depths, amounts) => {
        const scalar = scalarOf(amounts);
        const quiet = weeks(...Array.from({ length: 1500 }, () => 0));
        const bumps = depths.map((depth) => Math.exp(amounts.pull * Math.min(depth, amounts.deepest)) - 1);
        const bump = bumps.reduce((a, b) => a + b, 0);
        const gain = liveScalar(scalar, [...weeks(...depths), ...quiet]).reduce((a, b) => a + (b - 1), 0);
        expect(gain).toBeCloseTo(bump * (1 - amounts.borrowed), 8);
      }),
      options,
    );
  });

  test('the factor is never negative, never above its ceiling, and rises with this week’s depth', () => {
    fc.assert(
      fc.property(plan, numbers, (depths, amounts) => {
        const scalar = scalarOf(amounts);
        const factors = liveScalar(scalar, weeks(...depths));
        for (const factor of factors) {
          expect(factor).toBeGreaterThanOrEqual(0);
          expect(factor).toBeLessThanOrEqual(scalar.max);
        }
        const deeper = [...depths.slice(0, -1), Math.min(1, depths.at(-1)! + 0.1)];
        expect(liveScalar(scalar, weeks(...deeper)).at(-1)).toBeGreaterThanOrEqual(factors.at(-1)!);
      }),
      options,
    );
  });
});

test('without a pull there is nothing to work out', () => {
  const factor = promotion.compile(byPromotion({ pull: 0 }), contextOf());
  expect(factor.term(cellAt({}))).toEqual({ coefficient: 1 });
});
