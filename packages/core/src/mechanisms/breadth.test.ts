import { expect, test } from 'vitest';
import { breadth, byFit, byReach } from './breadth.ts';
import { cellAt, contextOf } from './cell.fixture.ts';

const factorOf = (use: ReturnType<typeof byReach> | ReturnType<typeof byFit>) =>
  breadth.compile(use, contextOf()).term(cellAt({})).coefficient;

test('four times the audience brings four times the people, of half the fit', () => {
  expect(factorOf(byReach(4))).toBe(4);
  expect(factorOf(byFit(4, 0.5))).toBe(0.5);
});

test('those who fit best, or a fit that does not fall, change nothing', () => {
  expect(factorOf(byReach(1))).toBe(1);
  expect(factorOf(byFit(1, 5))).toBe(1);
  expect(factorOf(byFit(100, 0))).toBe(1);
});

test('what a broad audience is worth rises with its breadth as long as the fit falls by less than 1', () => {
  const worth = (b: number, fall: number) => factorOf(byReach(b)) * factorOf(byFit(b, fall));
  expect(worth(10, 0.5)).toBeGreaterThan(worth(2, 0.5));
  expect(worth(10, 1)).toBeCloseTo(1, 12);
  expect(worth(10, 2)).toBeLessThan(worth(2, 2));
});
