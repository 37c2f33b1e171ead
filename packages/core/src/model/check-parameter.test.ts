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
