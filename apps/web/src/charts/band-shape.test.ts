// @vitest-environment node
import { expect, test } from 'vitest';
import { reach } from './band-shape.ts';

const curve = [
  { at: 0, y: 100 },
  { at: 10, y: 50 },
  { at: 20, y: 80 },
];

test('a curve reaches as high and low as it does between two distances, points or not', () => {
  expect(reach(curve, 0, 20)).toEqual({ top: 50, bottom: 100 });
  expect(reach(curve, 2, 4)).toEqual({ top: 80, bottom: 90 });
  expect(reach(curve, 8, 15)).toEqual({ top: 50, bottom: 65 });
});

test('where a curve has no point it reaches nothing', () => {
  expect(reach(curve, 30, 40)).toBeUndefined();
  expect(reach([], 0, 40)).toBeUndefined();
});
