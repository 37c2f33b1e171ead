import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { coolingWithTenure, risingWithTenure, tenure, tenureDimension } from './tenure.ts';

const factor = (use: unknown, weeks: number) =>
  tenure
    .compile(use, contextOf({ parameters: { patience: 3 } }))
    .term(cellAt({ tenure: `weeks${weeks}` }, { weeks: { tenure: weeks } })).coefficient;

test('idle leads: the rate rises as 1 + (a / a0)^k', () => {
  const rising = risingWithTenure('patience', 1.5);
  expect(factor(rising, 0)).toBe(1);
  expect(factor(rising, 3)).toBe(2);
  expect(factor(rising, 12)).toBeCloseTo(9, 12);
});

test('interest cools as (1 + a / a0)^-k', () => {
  const cooling = coolingWithTenure('patience', 2);
  expect(factor(cooling, 0)).toBe(1);
  expect(factor(cooling, 3)).toBeCloseTo(1 / 4, 14);
  expect(factor(cooling, 6)).toBeCloseTo(1 / 9, 14);
});

test('a scale of 0 is refused', () => {
  expect(() => factor(risingWithTenure(0, 1), 1)).toThrow('invalid scale of tenure: 0 (expected above 0)');
});

test('the dimension counts whole weeks after the one of arrival, up to the last level', () => {
  const { levels, resetsWith } = tenureDimension({ where: { stage: 'lead' }, weeks: 2 });
  expect(levels.map(({ id, weeks }) => [id, weeks])).toEqual([
    ['new', 0],
    ['weeks0', 0],
    ['weeks1', 1],
    ['weeks2', 2],
  ]);
  expect(levels.at(-1)!.label).toBe('2 weeks or more');
  expect(resetsWith).toBe('stage');
});
