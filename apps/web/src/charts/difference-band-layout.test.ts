// @vitest-environment node
import type { BandTexts } from './band-input.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat, moneyFormat } from '../format.ts';
import { bandRoom, endLines, layoutBand } from './difference-band-layout.ts';
import { reach } from './band-shape.ts';
import { meetings, sampleBand } from './sample-futures.ts';
import { isNarrow, weekDistance, type TimeFrame } from './time-frame.ts';
import { valueAxis, valueScale } from './value-axis.ts';

const money = moneyFormat(createFormat({ locale: 'en', numberingSystem: 'latn' }), 'EUR');

const situation = fc.record({
  width: fc.constantFrom<number>(320, 350, 480, 600, 740, 856),
  direction: fc.constantFrom('ltr', 'rtl'),
  dipWeek: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
  paybackWeek: fc.option(fc.integer({ min: 0, max: 104 }), { nil: undefined }),
  hasWeekAxis: fc.boolean(),
  shape: fc.record({
    weeks: fc.constant<number>(104),
    scale: fc.constantFrom<number>(0.5, 40, 5e3, 4e5, 3e8),
    slope: fc.double({ min: -2, max: 2, noNaN: true }),
    dip: fc.double({ min: 0, max: 4, noNaN: true }),
    spread: fc.double({ min: 0.001, max: 1, noNaN: true }),
    skew: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function lay({ width, direction, shape, ...rest }: Situation) {
  const points = sampleBand(shape);
  const height = Math.round(Math.max(190, Math.min(330, 120 + 0.25 * width)));
  const values = points.flatMap(({ p05, p95 }) => [p05, p95]);
  const axis = valueAxis(Math.min(0, ...values), Math.max(0, ...values), { height, ...bandRoom });
  const last = points.at(-1);
  const short = (value: number | undefined) => money.short(value ?? 0, 'always');
  const texts: BandTexts = {
    ahead: isNarrow(width) ? 'ahead +' : 'B ahead +',
    behind: isNarrow(width) ? 'behind −' : 'B behind −',
    nineOfTen: isNarrow(width) ? '9 of 10' : '9 of 10 futures',
    half: 'half of futures',
    halfShort: 'half',
    high: short(last?.p95),
    median: short(last?.p50),
    low: short(last?.p05),
    medianNote: 'median',
    noise: 'noise ±€14k',
    dip: `Deepest dip ${short(last?.p05)}`,
    dipRange: `${short(last?.p05)} to ${short(last?.p25)}`,
    tick: short,
    week: (week, isFirst) => (isFirst ? `week ${week}` : String(week)),
  };
  const frame: TimeFrame = {
    width,
    start: 64,
    end: width - (isNarrow(width) ? 80 : 130),
    direction,
    firstWeek: 0,
    lastWeek: 104,
  };
  return {
    points,
    frame,
    axis,
    height,
    texts,
    layout: layoutBand({ ...rest, points, preview: [], texts, frame, axis, height }),
  };
}

describe('the labels of a difference band', () => {
  test('never meet, at any width, in either direction, for any data', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { labels } = lay(given).layout;
        expect(meetings(labels)).toEqual([]);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('keep off the median line, and those inside the plot stay inside it', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { layout, points, frame, axis, height } = lay(given);
        const y = valueScale(axis, height);
        const line = points.map((point) => ({ at: weekDistance(frame)(point.week), y: y(point.p50) }));
        const inside = layout.labels.filter(({ id }) =>
          ['ahead', 'behind', 'dip', 'half', 'nineOfTen'].includes(id),
        );
        for (const { box } of inside) {
          expect(box.start).toBeGreaterThanOrEqual(frame.start);
          expect(box.end).toBeLessThanOrEqual(frame.end);
        }
        const touching = inside.filter(({ box }) => {
          const span = reach(line, box.start, box.end);
          return span !== undefined && span.top < box.bottom && span.bottom > box.top;
        });
        expect(touching).toEqual([]);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test('say which side is ahead and name both bands on an ordinary desktop chart', () => {
    const shape = { weeks: 104, scale: 4e5, slope: 0.4, dip: 0.6, spread: 0.25, skew: 0.6 };
    const { layout } = lay({
      width: 856,
      direction: 'ltr',
      dipWeek: 20,
      paybackWeek: 45,
      hasWeekAxis: false,
      shape,
    });
    const ids = layout.labels.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['ahead', 'behind', 'dip', 'half', 'high', 'median', 'low', 'value-0']),
    );
    expect(layout.leader?.at).toBe(layout.ring?.at);
  });

  test('on a narrow chart values stand alone at the end, and both bands are named inside', () => {
    const shape = { weeks: 104, scale: 4e5, slope: 0.5, dip: 0.3, spread: 0.4, skew: 0.6 };
    const { layout, texts } = lay({
      width: 350,
      direction: 'ltr',
      dipWeek: 20,
      paybackWeek: 45,
      hasWeekAxis: false,
      shape,
    });
    expect(layout.labels.map(({ id }) => id)).toEqual(expect.arrayContaining(['half', 'nineOfTen']));
    expect(endLines(texts, true).median.map(({ text }) => text)).toEqual([texts.median]);
    expect(endLines(texts, false).median.map(({ text }) => text)).toEqual([
      texts.median,
      'median',
      'noise ±€14k',
    ]);
  });

  test('where the labels lie does not depend on the direction, only where start is', () => {
    const shape = { weeks: 104, scale: 4e5, slope: 0.4, dip: 0.6, spread: 0.25, skew: 0.6 };
    const given = { width: 856, dipWeek: 20, paybackWeek: 45, hasWeekAxis: false, shape };
    const anchors = (direction: 'ltr' | 'rtl') =>
      lay({ ...given, direction })
        .layout.labels.filter(({ id }) => id.startsWith('value-'))
        .map(({ at }) => at);
    expect(anchors('rtl')).toEqual(anchors('ltr'));
  });
});
