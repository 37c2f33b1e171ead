import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { afterDelay, followUp } from './follow-up.ts';

const factorOf = (use: Parameters<typeof afterDelay>[0], channel?: string) =>
  followUp.compile(afterDelay(use), contextOf()).term(cellAt({}), channel).coefficient;

test('by hand: (1 + d / tau)^-gamma', () => {
  expect(factorOf({ delay: 3, tau: 1, gamma: 0.5 })).toBe(0.5);
  expect(factorOf({ delay: 8, tau: 4, gamma: 2 })).toBeCloseTo(1 / 9, 12);
});

test('42 hours cost a factor of about 4.6 against one hour', () => {
  expect(factorOf({ delay: 1 }) / factorOf({ delay: 42 })).toBeCloseTo(4.64, 2);
});

test('an answer at once, or delay that does not matter, changes nothing', () => {
  expect(factorOf({ delay: 0 })).toBe(1);
  expect(factorOf({ gamma: 0 })).toBe(1);
});

test('longer never triggers more', () => {
  const factors = [0, 0.1, 1, 24, 42, 10_000].map((delay) => factorOf({ delay, gamma: 3, tau: 0.01 }));
  for (const [i, factor] of factors.slice(1).entries()) expect(factor).toBeLessThan(factors[i]!);
  expect(factors.at(-1)).toBeGreaterThan(0);
});

test('only the channels named wait', () => {
  expect(factorOf({ delay: 3, channels: ['calls'] }, 'calls')).toBe(0.5);
  expect(factorOf({ delay: 3, channels: ['calls'] }, 'mail')).toBe(1);
  expect(factorOf({ delay: 3, channels: ['calls'] })).toBe(1);
});
