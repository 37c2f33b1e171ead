import { expect, test } from 'vitest';
import { exp } from '../elementary.ts';
import { cellAt, contextOf } from './cell.fixture.ts';
import { byChance, chance } from './chance.ts';

const rate = (use: unknown, traits: Record<string, number> = {}) =>
  chance.compile(use, contextOf({ parameters: { odds: 0.25 } }))[0]!.term(cellAt({}, { traits }))!
    .coefficient;

test('at the rate of a chance p, a share 1 - p stays', () => {
  for (const p of [0, 1e-9, 0.1, 0.5, 0.999]) expect(exp(-rate(byChance(p)))).toBeCloseTo(1 - p, 14);
  expect(exp(-rate(byChance('odds')))).toBeCloseTo(0.75, 14);
});

test('a chance of 1 is certain for everybody there ever was', () => {
  expect(1 - exp(-rate(byChance(1)))).toBe(1);
});

test('a trait multiplies the probability, and more than certainty is refused', () => {
  expect(exp(-rate(byChance(0.5, { trait: 'leaving' }), { leaving: 0.4 }))).toBeCloseTo(0.8, 14);
  expect(() => rate(byChance(0.5, { trait: 'leaving' }), { leaving: 3 })).toThrow(
    'invalid probability: 1.5 (expected 0 to 1)',
  );
});
