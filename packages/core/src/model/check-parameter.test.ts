import { expect, test } from 'vitest';
import { checkParameter } from './check-parameter.ts';

const speed = {
  label: 'Speed',
  unit: 'km/h',
  min: 0,
  max: 100,
  default: 50,
  meaning: 'Speed',
  source: 'given',
};

test('plausible values lie around the default, within what is allowed', () => {
  expect(checkParameter(['speed'], { ...speed, range: [30, 80] })).toEqual([]);
  expect(checkParameter(['speed'], { ...speed, range: [50, 50] })).toEqual([]);
  const wrong = (range: [number, number]) =>
    checkParameter(['speed'], { ...speed, range }).map(({ path, value }) => [path.join('.'), value]);
  expect(wrong([-1, 101])).toEqual([
    ['speed.range', '-1'],
    ['speed.range', '101'],
  ]);
  expect(wrong([60, 70])).toEqual([['speed.range', '60']]);
  expect(wrong([20, 40])).toEqual([['speed.range', '40']]);
});

test('a range is one, holds the default and is no wider than its use allows', () => {
  const found = (change: object, allowed?: { min: number; max: number }) =>
    checkParameter(['speed'], { ...speed, ...change }, allowed).map(({ path, message }) => [
      path.at(-1),
      message,
    ]);
  expect(found({ min: 60, max: 40 })).toEqual([
    ['max', 'invalid largest speed: 40 (expected 60 to Infinity km/h). Use 60.'],
  ]);
  expect(found({ default: 101 })).toEqual([
    ['default', 'invalid default of speed: 101 (expected 0 to 100 km/h). Use 100.'],
  ]);
  expect(found({ default: -1 })).toHaveLength(1);
  for (const value of [0, 100]) expect(found({ default: value })).toEqual([]);
  expect(found({}, { min: 1, max: 99 })).toEqual([
    ['min', 'invalid smallest speed: 0 (expected 1 to 99 km/h). Use 1.'],
    ['max', 'invalid largest speed: 100 (expected 1 to 99 km/h). Use 99.'],
  ]);
  expect(found({}, { min: 0, max: 100 })).toEqual([]);
  expect(found({ range: [60, 40] })).toEqual([
    ['range', 'invalid lowest plausible speed: 60 (expected 0 to 50 km/h). Use 50.'],
    ['range', 'invalid highest plausible speed: 40 (expected 50 to 100 km/h). Use 50.'],
  ]);
});
