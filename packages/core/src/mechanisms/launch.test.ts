import { expect, test } from 'vitest';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';
import { fromLaunch, fromWeek, launch } from './launch.ts';

const at = (use: unknown, week: number, traits: Record<string, number> = {}) => {
  const { coefficient, scalar } = launch.compile(use, contextOf()).term(cellAt({}, { traits }));
  return coefficient * scalar!.at(weekOf({ week }));
};

test('nothing before the week, everything from it on', () => {
  expect([-3, 0, 4, 5, 6].map((week) => at(fromWeek(5), week))).toEqual([0, 0, 0, 1, 1]);
  expect(at(fromWeek(-10), -10)).toBe(1);
});

test('a trait puts the week off', () => {
  expect([3, 6, 7].map((week) => at(fromWeek(0, 'entry'), week, { entry: 7 }))).toEqual([0, 0, 1]);
});

test('cells that begin together share a scalar', () => {
  const factor = launch.compile(fromWeek(2, 'entry'), contextOf());
  const key = (entry: number) => factor.term(cellAt({}, { traits: { entry } })).scalar;
  expect(key(1)).toBe(key(1));
  expect(key(1)!.key).not.toBe(key(2)!.key);
});

test('without a week of its own it waits for the launch of the market', () => {
  const { coefficient, scalar } = launch.compile(fromLaunch(), contextOf({ launchWeek: 5 })).term(cellAt({}));
  expect([-3, 0, 4, 5, 6].map((week) => coefficient * scalar!.at(weekOf({ week })))).toEqual([0, 0, 0, 1, 1]);
});

test('what could always be bought waits for nothing', () => {
  expect(launch.compile(fromLaunch(), contextOf()).term(cellAt({}))).toEqual({ coefficient: 1 });
});
