import { expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';
import { retentionOf } from './mechanism.ts';

test('by hand: y2 = (1 - r) (x2 + r x1 + r² x0)', () => {
  const r = 0.5;
  const [x0, x1, x2] = [8, 4, 2];
  const y = carryOver(carryOver(carryOver(0, x0, r), x1, r), x2, r);
  expect(y).toBe((1 - r) * (x2 + r * x1 + r * r * x0));
});

test('a half-life of 0 carries nothing over', () => {
  expect(retentionOf(0)).toBe(0);
  expect(carryOver(100, 7, 0)).toBe(7);
});

test.each([0.35, 1, 2, 26, 104])('half-life %d: half is left after it', (halfLife) => {
  expect(retentionOf(halfLife) ** halfLife).toBeCloseTo(1 / 2, 12);
});

test.each([0, 0.3, 0.9])('retention %d: a constant spend is preserved', (retention) => {
  expect(carryOver(12, 12, retention)).toBeCloseTo(12, 12);
});

test.each([0, 0.3, 0.9])('retention %d: an impulse sums to its size', (retention) => {
  let pressure = 0;
  let sum = 0;
  for (let week = 0; week < 400; week++) {
    pressure = carryOver(pressure, week === 0 ? 10 : 0, retention);
    sum += pressure;
  }
  expect(sum).toBeCloseTo(10, 9);
});
