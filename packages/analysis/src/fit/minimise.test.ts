import { expect, test } from 'vitest';
import { minimise } from './minimise.ts';

test('the valley of Rosenbrock is walked to its end', () => {
  const { point, value } = minimise(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2, [-1.2, 1]);
  expect(value).toBeLessThan(1e-12);
  expect(Math.abs(point[0]! - 1)).toBeLessThan(1e-6);
});

test('where the function is not a number it is never lowest', () => {
  const { point } = minimise(([x]) => (x! < 0 ? Number.NaN : (x! - 2) ** 2), [5]);
  expect(point[0]).toBeCloseTo(2, 6);
});

test('the same start gives the same bits', () => {
  const f = ([x, y, z]: readonly number[]) => x! ** 4 + (y! - x!) ** 2 + Math.abs(z!);
  expect(minimise(f, [3, 1, -2])).toEqual(minimise(f, [3, 1, -2]));
});
