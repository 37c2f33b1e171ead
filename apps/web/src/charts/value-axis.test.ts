// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAxis, valueScale } from './value-axis.ts';

const room = { height: 320, above: 16, below: 30, spacing: 30 };

describe('the value axis', () => {
  test('names four to six round numbers, zero among them, whatever the values are', () => {
    const money = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(money, money, (loss, gain) => {
        fc.pre(loss + gain > 1e-3);
        const { ticks, domain } = valueAxis(-loss, gain, room);
        expect(ticks.length).toBeGreaterThanOrEqual(4);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks).toContain(0);
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
        expect([1, 2, 2.5, 5]).toContain(
          Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toPrecision(6)),
        );
        expect(domain[0]).toBeLessThanOrEqual(-loss);
        expect(domain[1]).toBeGreaterThanOrEqual(gain);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  test('keeps the asked room above and below the values', () => {
    const axis = valueAxis(-100, 400, room);
    const y = valueScale(axis, room.height);
    expect(y(400)).toBeGreaterThanOrEqual(room.above - 1e-9);
    expect(room.height - y(-100)).toBeGreaterThanOrEqual(room.below - 1e-9);
  });

  test('two equal plans have an axis with zero alone, in the middle', () => {
    const axis = valueAxis(0, 0, room);
    expect(axis.ticks).toEqual([0]);
    expect(valueScale(axis, room.height)(0)).toBe(room.height / 2);
  });
});
