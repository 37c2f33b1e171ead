import { describe, expect, it } from 'vitest';
import { meanOf } from '../estimate.ts';
import { ratioOf, unitCost } from './ratio.ts';

describe('a ratio of means', () => {
  it('with a constant denominator is the mean divided by it, and so is its interval', () => {
    const returns = [3, 5, 10];
    const mean = meanOf(returns);
    const ratio = ratioOf(returns, [4, 4, 4])!;
    expect(ratio.value).toBeCloseTo(mean.value / 4, 12);
    expect(ratio.low).toBeCloseTo(mean.low / 4, 12);
    expect(ratio.high).toBeCloseTo(mean.high / 4, 12);
  });

  it('of numbers in proportion is known without any doubt', () => {
    const ratio = ratioOf([2, 4, 6], [1, 2, 3])!;
    expect(ratio).toMatchObject({ value: 2, low: 2, high: 2 });
  });

  it('has no value where there is nothing to divide by', () => {
    expect(ratioOf([1, 2], [0, 0])).toBeNull();
    expect(ratioOf([1, 2], [-1, 0.5])).toBeNull();
  });
});

describe('a unit cost', () => {
  it('is the ratio turned over, and its interval with it', () => {
    const perMoney = ratioOf([1, 2, 3], [10, 10, 10])!;
    expect(perMoney.low).toBeLessThan(0);
    expect(unitCost([1, 2, 3], [10, 10, 10])).toMatchObject({ value: 5, low: 1 / perMoney.high, high: null });
    const sure = unitCost([2, 2.1, 1.9], [10, 10, 10])!;
    expect(sure.value).toBeCloseTo(5, 12);
    expect(sure.low).toBeLessThan(5);
    expect(sure.high).toBeGreaterThan(5);
  });

  it('of money that buys nothing has no value', () => {
    expect(unitCost([0, 0], [10, 10])).toBeNull();
    expect(unitCost([-1, 0], [10, 10])).toBeNull();
  });
});
