import { describe, expect, it } from 'vitest';
import type { AttributionRule } from './rule.ts';
import { attributionRules, type AttributionRuleId } from './rules.ts';

const rule = (id: AttributionRuleId): AttributionRule => attributionRules.find((each) => each.id === id)!;

function shares(by: AttributionRule, ages: readonly number[], clicked: readonly number[] = []): number[] {
  const room = new Float64Array(ages.length);
  const isResponse = Uint8Array.from(ages, (_, i) => (clicked.includes(i) ? 1 : 0));
  by.share({ count: ages.length, age: Float64Array.from(ages), isResponse }, room);
  return [...room];
}

describe.each(attributionRules)('$id', (each) => {
  it.each([1, 2, 3, 7])('shares out one purchase among %i touches that were acted on', (count) => {
    const ages = Array.from({ length: count }, (_, i) => count - i);
    const all = ages.map((_, i) => i);
    const found = shares(each, ages, all);
    expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
  });
});

it('last touch and first touch give everything to one end', () => {
  expect(shares(rule('lastTouch'), [3, 2, 1])).toEqual([0, 0, 1]);
  expect(shares(rule('firstTouch'), [3, 2, 1])).toEqual([1, 0, 0]);
});

it('last click passes over what was only seen, and credits nobody where nobody acted', () => {
  expect(shares(rule('lastClick'), [3, 2, 1], [0, 1])).toEqual([0, 1, 0]);
  expect(shares(rule('lastClick'), [3, 2, 1])).toEqual([0, 0, 0]);
});

it('linear gives the same to all, position 40 % to both ends', () => {
  expect(shares(rule('linear'), [3, 2, 1, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(shares(rule('position'), [5, 1])).toEqual([0.5, 0.5]);
  const [first, second, third, last] = shares(rule('position'), [3, 2, 1, 0]);
  expect([first, last]).toEqual([0.4, 0.4]);
  expect([second, third]).toEqual([expect.closeTo(0.1, 12), expect.closeTo(0.1, 12)]);
});

it('time decay halves the weight with every week, however long ago all of it was', () => {
  const [early, late] = shares(rule('timeDecay'), [1, 0]);
  expect(late! / early!).toBeCloseTo(2, 12);
  expect(shares(rule('timeDecay'), [3001, 3000])).toEqual(shares(rule('timeDecay'), [1, 0]));
});
