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

  test('never more than balls or urns, and nothing from nothing', () => {
    expect(occupiedQuantile(0, 5, 0.5)).toBe(0);
    expect(occupiedQuantile(5, 0, 0.5)).toBe(0);
    expect(occupiedQuantile(1, 1e18, 0.5)).toBe(1);
    expect(occupiedMean(3, 0.4)).toBe(0.4);
  });
});
