import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saturate, saturationCeiling } from './saturation.ts';

const curves = ['hill', 'exponential', 'none'] as const;

const options = { seed: 20_260_404, numRuns: 500 };
const pressure = fc.double({ min: 0, max: 1e6, noNaN: true });
// the ranges of the channel parameters halfSaturation and saturationShape
const half = fc.double({ min: 0.05, max: 100, noNaN: true });
const shape = fc.double({ min: 0.5, max: 3, noNaN: true });

describe('by hand', () => {
  test('hill with k = 2 and n = 1 is 3 x / (x + 2)', () => {
    expect(saturate('hill', 1, 2, 1)).toBe(1);
    expect(saturate('hill', 2, 2, 1)).toBe(1.5);
    expect(saturate('hill', 4, 2, 1)).toBe(2);
  });

  test('hill with k = 2 and n = 2 is 5 x² / (x² + 4)', () => {
    expect(saturate('hill', 1, 2, 2)).toBeCloseTo(1, 14);
    expect(saturate('hill', 2, 2, 2)).toBeCloseTo(2.5, 14);
    expect(saturate('hill', 4, 2, 2)).toBeCloseTo(4, 14);
  });

  test('exponential with k = 1 is 2 (1 - 2^-x)', () => {
    expect(saturate('exponential', 1, 1, 1)).toBeCloseTo(1, 14);
    expect(saturate('exponential', 2, 1, 1)).toBeCloseTo(1.5, 14);
    expect(saturate('exponential', 3, 1, 1)).toBeCloseTo(1.75, 14);
  });

  test('none is the pressure itself', () => {
    expect(saturate('none', 7.5, 2, 1)).toBe(7.5);
  });
});

describe.each(curves)('%s', (curve) => {
  test('no pressure buys nothing', () => {
    expect(saturate(curve, 0, 2, 1)).toBe(0);
    expect(saturate(curve, -1, 2, 1)).toBe(0);
  });

  test('the reference spend buys 1, whatever the half-saturation and the shape', () => {
    fc.assert(
      fc.property(half, shape, (k, n) => {
        expect(saturate(curve, 1, k, n)).toBeCloseTo(1, 12);
      }),
      options,
    );
  });

  test('more pressure never buys less, and never more than the ceiling', () => {
    fc.assert(
      fc.property(pressure, pressure, half, shape, (x, more, k, n) => {
        const bought = saturate(curve, x, k, n);
        expect(bought).toBeGreaterThanOrEqual(0);
        expect(saturate(curve, x + more, k, n)).toBeGreaterThanOrEqual(bought * (1 - 1e-12));
        expect(bought).toBeLessThanOrEqual(saturationCeiling(curve, k, n) * (1 + 1e-12));
      }),
      options,
    );
  });
});

describe.each(['hill', 'exponential'] as const)('%s', (curve) => {
  test('the half-saturation buys half of the ceiling', () => {
    fc.assert(
      fc.property(half, shape, (k, n) => {
        const share = saturate(curve, k, k, n) / saturationCeiling(curve, k, n);
        expect(share).toBeCloseTo(1 / 2, 12);
      }),
      options,
    );
  });

  test('with shape 1 every further euro buys less', () => {
    const slopes = Array.from(
      { length: 40 },
      (_, i) => saturate(curve, i + 1, 4, 1) - saturate(curve, i, 4, 1),
    );
    for (const [i, slope] of slopes.slice(1).entries()) expect(slope).toBeLessThan(slopes[i]!);
  });
});

test('hill with a shape above 1 starts flat: it is S-shaped', () => {
  const first = saturate('hill', 0.1, 2, 3);
  const second = saturate('hill', 0.2, 2, 3) - first;
  expect(second).toBeGreaterThan(2 * first);
});

test('without a curve there is no ceiling', () => {
  expect(saturationCeiling('none', 2, 1)).toBe(Infinity);
});
