import { describe, expect, test } from 'vitest';
import { bassAdopters, bassShare, fitBass } from './bass.ts';

test('the share that has adopted solves the differential equation dF/dt = (p + q F)(1 - F)', () => {
  const shape = { p: 0.03, q: 0.38 };
  expect(bassShare(shape, 0)).toBe(0);
  for (const t of [0.5, 3, 6.193, 12]) {
    const h = 1e-5;
    const slope = (bassShare(shape, t + h) - bassShare(shape, t - h)) / (2 * h);
    const share = bassShare(shape, t);
    expect(slope).toBeCloseTo((shape.p + shape.q * share) * (1 - share), 8);
  }
});

describe.each([
  { p: 0.03, q: 0.38, m: 1000 },
  { p: 0.0017, q: 0.399, m: 5e7 },
  { p: 0.1, q: 0.05, m: 12 },
  { p: 0.0047, q: 0.9, m: 0.4 },
])('adopters of a curve with p $p, q $q, m $m', (truth) => {
  test('give its parameters back', () => {
    const fit = fitBass(bassAdopters(truth, 18));
    for (const key of ['p', 'q', 'm'] as const) expect(fit[key] / truth[key]).toBeCloseTo(1, 4);
    expect(fit.rSquared).toBeCloseTo(1, 8);
  });
});

test('the peak is where most adopt at once, and at the start without imitation', () => {
  expect(fitBass(bassAdopters({ p: 0.03, q: 0.38, m: 1 }, 20)).peak).toBeCloseTo(6.193, 3);
  expect(fitBass(bassAdopters({ p: 0.2, q: 0.05, m: 1 }, 20)).peak).toBe(0);
});

test('another unit changes m alone', () => {
  const adopters = [96, 195, 238, 380, 1045, 1230, 1267, 1828];
  const [one, thousand] = [fitBass(adopters), fitBass(adopters.map((n) => 1000 * n))];
  expect(thousand.p).toBeCloseTo(one.p, 7);
  expect(thousand.q).toBeCloseTo(one.q, 6);
  expect(thousand.m / one.m / 1000).toBeCloseTo(1, 5);
});

test.each([[[1, 2, 3]], [[0, 0, 0, 0]], [[1, 2, -1, 3]], [[1, 2, Number.NaN, 3]]])(
  '%j cannot be fitted',
  (series) => {
    expect(() => fitBass(series)).toThrow(RangeError);
  },
);
