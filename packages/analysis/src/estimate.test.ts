import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, meanOf, quantile } from './estimate.ts';

describe('quantiles of type 7 (Hyndman and Fan 1996)', () => {
  // R: quantile(c(1, 2, 4, 8, 16), p), the default type
  test.each([
    [0, 1],
    [0.05, 1.2],
    [0.1, 1.4],
    [0.25, 2],
    [0.3, 2.4],
    [0.5, 4],
    [0.75, 8],
    [0.9, 12.8],
    [0.95, 14.4],
    [1, 16],
  ])('at %d of 1, 2, 4, 8, 16 is %d', (p, value) => {
    expect(quantile(Float64Array.of(1, 2, 4, 8, 16), p)).toBeCloseTo(value, 12);
  });

  test('of an even number of values the median is the middle of the middle two', () => {
    expect(quantile(Float64Array.of(1, 3, 10, 20), 0.5)).toBe(6.5);
  });

  test('of one value are that value', () => {
    for (const p of [0, 0.3, 1]) expect(quantile(Float64Array.of(7), p)).toBe(7);
  });

  test('rise with p and stay between the least and the greatest', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (sample, p, q) => {
        const sorted = Float64Array.from(sample).sort();
        const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
        const rounding = 1e-12 * 1e9;
        expect(low).toBeLessThanOrEqual(high + rounding);
        expect(low).toBeGreaterThanOrEqual(sorted[0]! - rounding);
        expect(high).toBeLessThanOrEqual(sorted.at(-1)! + rounding);
      }),
      { seed: 20_260_707, numRuns: 500 },
    );
  });
});

describe('the mean', () => {
  // Student's sleep data, difference of ten patients: mean 1.58, 95 % interval .70 to 2.46 (t.test in R)
  const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

  test('has Student’s interval', () => {
    const { value, low, high, level } = meanOf(sleep);
    expect(value).toBeCloseTo(1.58, 12);
    expect(low).toBeCloseTo(0.7001142, 6);
    expect(high).toBeCloseTo(2.4598858, 6);
    expect(level).toBe(0.95);
  });

  test('of one replication, or of equal ones, has an interval of no width', () => {
    expect(meanOf([5])).toEqual({ value: 5, low: 5, high: 5, level: 0.95 });
    expect(meanOf([5, 5, 5])).toEqual({ value: 5, low: 5, high: 5, level: 0.95 });
  });

  test('has an interval that shrinks with more replications', () => {
    const few = meanOf(sleep);
    const many = meanOf([...sleep, ...sleep, ...sleep, ...sleep]);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 1.9);
  });
});

describe('an estimate', () => {
  test('is the median and the 5th and 95th percentile, whatever the order of values', () => {
    const values = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    expect(estimate(values)).toMatchObject({ median: 50, low: 5, high: 95, level: 0.9, replications: 101 });
    expect(estimate(values).mean.value).toBe(50);
  });

  test('does not change the values it is given', () => {
    const values = [3, 1, 2];
    estimate(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('needs a replication', () => {
    expect(() => estimate([])).toThrow(RangeError);
  });
});
