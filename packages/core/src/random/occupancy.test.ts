import { describe, expect, test } from 'vitest';
import { occupiedMean, occupiedQuantile } from './occupancy.ts';

const REACHED = 0.8646647167633873; // 1 - exp(-2)

describe('the urn rule', () => {
  test.each([1e9, 1e14, 1e15, 3.5e15, 8e15, 1e16, 1.7e16, 2e16, 1e18])(
    'two balls per urn reach the same share of %d urns',
    (urns) => {
      expect(occupiedMean(2 * urns, urns) / urns).toBeCloseTo(REACHED, 8);
      expect(occupiedQuantile(2 * urns, urns, 0.3) / urns).toBeCloseTo(REACHED, 4);
    },
  );

  test('three balls hit one, two or three of four urns with chances 1/16, 9/16 and 6/16', () => {
    expect(occupiedQuantile(3, 4, 0.062)).toBe(1);
    expect(occupiedQuantile(3, 4, 0.063)).toBe(2);
    expect(occupiedQuantile(3, 4, 0.624)).toBe(2);
    expect(occupiedQuantile(3, 4, 0.626)).toBe(3);
  });

  test.each([
    [12, 9],
    [50, 40],
    [400, 300],
    [30, 5000],
    [2000, 100],
    [500, 20],
  ])('%d balls into %d urns: the mean over all luck is the mean', (balls, urns) => {
    const steps = 20_000;
    let sum = 0;
    for (let i = 0; i < steps; i++) sum += occupiedQuantile(balls, urns, (i + 0.5) / steps);
    expect(Math.abs(sum / steps - occupiedMean(balls, urns))).toBeLessThan(0.02);
  });

  test.each([
    [400, 300],
    [30_000, 20_000],
    [1e6, 2e5],
  ])('%d balls into %d urns: one standard deviation of luck is one of the urns hit', (balls, urns) => {
    // n e1 + n (n - 1) e2 - (n e1)^2 with e1, e2 the chances that one and that two given urns stay empty
    const [e1, e2] = [(1 - 1 / urns) ** balls, (1 - 2 / urns) ** balls];
    const sigma = Math.sqrt(urns * e1 + urns * (urns - 1) * e2 - (urns * e1) ** 2);
    const above = occupiedQuantile(balls, urns, 0.841_344_746) - occupiedMean(balls, urns);
    const below = occupiedMean(balls, urns) - occupiedQuantile(balls, urns, 0.158_655_254);
    expect(Math.abs(above - sigma)).toBeLessThanOrEqual(0.5 + 1e-4 * sigma);
    expect(Math.abs(below - sigma)).toBeLessThanOrEqual(0.5 + 1e-4 * sigma);
  });

  test('what is rare is Poisson: a ball in an urn already hit, or an urn that stays empty', () => {
    // 1000 balls all in urns of their own among a million: prod (1 - i / 1e6) = .6067; 21 urns all hit by 200 balls: 1 - 21 (20/21)^200
    const apart = Array.from({ length: 1000 }, (_, i) => 1 - i / 1e6).reduce((a, b) => a * b, 1);
    const at = (u: number) => occupiedQuantile(1000, 1e6, u);
    expect([1 - apart + 2e-3, 1 - apart - 2e-3].map(at)).toEqual([1000, 999]);
    const missed = 21 * (20 / 21) ** 200;
    const hit = (u: number) => occupiedQuantile(200, 21, u);
    expect([missed * 1.01, missed * 0.99].map(hit)).toEqual([21, 20]);
  });

  test('never more than balls or urns, and nothing from nothing', () => {
    expect(occupiedQuantile(0, 5, 0.5)).toBe(0);
    expect(occupiedQuantile(5, 0, 0.5)).toBe(0);
    expect(occupiedQuantile(1, 1e18, 0.5)).toBe(1);
    expect(occupiedMean(3, 0.4)).toBe(0.4);
  });
});
