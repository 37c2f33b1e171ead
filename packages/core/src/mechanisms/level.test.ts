import { expect, test } from 'vitest';
import { cellAt, contextOf } from './cell.fixture.ts';
import { level, withLevel } from './level.ts';

const clear = cellAt({ memory: 'clear' }, { values: { memory: 2 / 3 } });

test.each([
  [3, 3],
  [0, 1],
  [-0.6, 0.6],
  [-1.5, 0],
  [-9, 0],
])('a gain of %d makes two thirds of memory a factor of %d, never below 0', (gain, factor) => {
  const term = level.compile(withLevel('memory', gain), contextOf()).term(clear);
  expect(term.coefficient).toBeCloseTo(factor, 12);
  expect(term).not.toHaveProperty('scalar');
});

test('the gain may be a parameter', () => {
  const factor = level.compile(withLevel('memory', 'lift'), contextOf({ parameters: { lift: 3 } }));
  expect(factor.term(clear).coefficient).toBeCloseTo(3, 12);
});

test('a level without a value changes nothing', () => {
  const factor = level.compile(withLevel('mood', 5), contextOf());
  expect(factor.term(clear)).toEqual({ coefficient: 1 });
});
