// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetings } from './sample-futures.ts';
import { layoutPayback, type PaybackTexts } from './payback-layout.ts';
import { isNarrow, weekDistance, type TimeFrame } from './time-frame.ts';

const texts: PaybackTexts = {
  title: 'When B pays back',
  scale: 'each dot is 2 of 100 futures',
  median: 'half have paid back by week 45',
  never: 'never',
  neverShare: '16 of 100',
  week: (week, isFirst) => (isFirst ? `week ${week}` : String(week)),
};

function frameOf(width: number, lastWeek: number): TimeFrame {
  return {
    width,
    start: 60,
    end: width - (isNarrow(width) ? 72 : 130),
    direction: 'ltr',
    firstWeek: 0,
    lastWeek,
  };
}

const situation = fc
  .record({
    width: fc.constantFrom(340, 350, 600, 856),
    lastWeek: fc.constantFrom(26, 52, 104, 156),
    never: fc.integer({ min: 0, max: 50 }),
  })
  .chain(({ width, lastWeek, never }) =>
    fc.record({
      frame: fc.constant(frameOf(width, lastWeek)),
      dots: fc
        .array(fc.integer({ min: 0, max: lastWeek }), { minLength: 50 - never, maxLength: 50 - never })
        .map((weeks) => [...weeks.toSorted((a, b) => a - b), ...Array.from({ length: never }, () => null)]),
      medianWeek: never >= 25 ? fc.constant(undefined) : fc.integer({ min: 0, max: lastWeek }),
    }),
  );

describe('the payback dots', () => {
  test('every quantile is one dot, or one ring if it never pays back', () => {
    fc.assert(
      fc.property(situation, ({ frame, dots, medianWeek }) => {
        const layout = layoutPayback({ dots, medianWeek, texts, frame });
        expect(layout.rings).toHaveLength(dots.filter((week) => week === null).length);
        expect(layout.dots.length + layout.rings.length).toBe(50);
        expect(layout.labels.some(({ id }) => id === 'never')).toBe(layout.rings.length > 0);
      }),
      { seed: 8 },
    );
  });

  test('no dot lies on another, none under the axis, and rings begin past the last week', () => {
    fc.assert(
      fc.property(situation, ({ frame, dots, medianWeek }) => {
        const layout = layoutPayback({ dots, medianWeek, texts, frame });
        const marks = [
          ...layout.dots.map((dot) => ({ ...dot, radius: layout.radius })),
          ...layout.rings.map((ring) => ({ ...ring, radius: layout.ringRadius })),
        ];
        for (const [index, a] of marks.entries()) {
          expect(a.y + a.radius).toBeLessThanOrEqual(layout.base);
          for (const b of marks.slice(index + 1)) {
            expect(Math.hypot(a.at - b.at, a.y - b.y)).toBeGreaterThanOrEqual(a.radius + b.radius - 1e-9);
          }
        }
        for (const ring of layout.rings) {
          expect(ring.at - layout.ringRadius).toBeGreaterThan(frame.end);
          expect(ring.at + layout.ringRadius).toBeLessThanOrEqual(frame.width);
        }
      }),
      { seed: 9 },
    );
  });

  test('a dot stands within one bin of its week', () => {
    const frame = frameOf(856, 104);
    const { dots } = layoutPayback({ dots: [0, 45, 104], medianWeek: 45, texts, frame });
    const at = weekDistance(frame);
    for (const [index, week] of [0, 45, 104].entries()) {
      expect(Math.abs((dots[index]?.at ?? 0) - at(week))).toBeLessThanOrEqual(at(3) - at(0));
    }
    expect(dots.map(({ isByMedian }) => isByMedian)).toEqual([true, true, false]);
  });

  test('no two labels meet', () => {
    fc.assert(
      fc.property(situation, ({ frame, dots, medianWeek }) => {
        const { labels } = layoutPayback({ dots, medianWeek, texts, frame });
        expect(meetings(labels)).toEqual([]);
      }),
      { seed: 10 },
    );
  });

  test('the dotted line of the median never runs through a text above the dots', () => {
    fc.assert(
      fc.property(situation, ({ frame, dots, medianWeek }) => {
        fc.pre(medianWeek !== undefined);
        const line = weekDistance(frame)(medianWeek ?? 0);
        const { labels } = layoutPayback({ dots, medianWeek, texts, frame });
        const crossed = labels.filter(
          ({ id, box }) => ['title', 'scale', 'median'].includes(id) && box.start < line && line < box.end,
        );
        expect(crossed).toEqual([]);
      }),
      { seed: 11 },
    );
  });
});
