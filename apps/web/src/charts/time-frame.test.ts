// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineX, weekDistance, weekScale, weekTicks, type TimeFrame } from './time-frame.ts';

const frame = { width: 856, start: 60, end: 740, direction: 'ltr', firstWeek: 0, lastWeek: 104 } as const;

describe('the week axis', () => {
  test('names whole quarters, and fewer of them where there is less room', () => {
    expect(weekTicks(0, 104, 680, 56)).toEqual([0, 13, 26, 39, 52, 65, 78, 91, 104]);
    expect(weekTicks(0, 104, 240, 44)).toEqual([0, 26, 52, 78, 104]);
  });

  test('right to left swaps the range: a week lies as far from the right edge as it lay from the left', () => {
    const mirrored: TimeFrame = { ...frame, direction: 'rtl' };
    for (const week of [0, 13, 52.5, 104]) {
      expect(weekScale(mirrored)(week)).toBeCloseTo(frame.width - weekScale(frame)(week), 9);
      expect(inlineX(mirrored, weekDistance(mirrored)(week))).toBeCloseTo(weekScale(mirrored)(week), 9);
    }
  });

  test('always names the first and the last week, and keeps the others apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1040 }), fc.integer({ min: 120, max: 1400 }), (weeks, length) => {
        const ticks = weekTicks(0, weeks, length, 44);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(weeks);
        for (const [index, tick] of ticks.slice(1).entries()) {
          expect(((tick - (ticks[index] ?? 0)) * length) / weeks).toBeGreaterThan(43.9);
        }
      }),
      { seed: 2 },
    );
  });
});
