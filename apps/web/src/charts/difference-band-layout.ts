import { annotate, type Annotations } from './band-annotations.ts';
import type { BandLayoutInput, BandTexts } from './band-input.ts';
import { labelAt, labelSize, spread, type ChartLabel, type LabelLine } from './chart-label.ts';
import { isNarrow, weekDistance, weekTicks } from './time-frame.ts';
import { valueScale } from './value-axis.ts';

export interface BandLayout extends Annotations {
  readonly weekTicks: readonly number[];
}

/** Room in px above and below the values, for the words on either side of the zero line. */
export const bandRoom = { above: 16, below: 30, spacing: 30 };
/** From the axis to its labels, and from the last week to the bracket and the labels behind it, in px. */
export const bandGap = { tick: 10, bracket: 8, end: 20, endNarrow: 12 };

/**
 * Places every label of a difference band so that no two meet, none leaves its part of the chart, and none lies on
 * the median line. What finds no such place is left out; the readout and the table still say it.
 */
export function layoutBand(input: BandLayoutInput): BandLayout {
  const { frame, height, texts, hasWeekAxis } = input;
  const ticks = weekTicks(
    frame.firstWeek,
    frame.lastWeek,
    frame.end - frame.start,
    isNarrow(frame.width) ? 44 : 56,
  );
  const labels = [...tickLabels(input), ...endLabels(input)];
  if (hasWeekAxis) {
    for (const [index, week] of ticks.entries()) {
      labels.push(
        labelAt(
          {
            id: `week-${week}`,
            lines: [{ text: texts.week(week, index === 0), role: 'axis' }],
            anchor: 'middle',
            at: weekDistance(frame)(week),
          },
          height + 12,
          frame.direction,
        ),
      );
    }
  }
  return { ...annotate(input, labels), weekTicks: ticks };
}

/** The lines of the three labels behind the last week: what the end margin has to hold. */
export function endLines(
  texts: BandTexts,
  isNarrowFrame: boolean,
): { high: LabelLine[]; median: LabelLine[]; low: LabelLine[] } {
  const line = (text: string | undefined, role: LabelLine['role']): LabelLine[] =>
    text === undefined ? [] : [{ text, role }];
  const notes = !isNarrowFrame;
  return {
    high: [
      ...line(texts.high, 'bound'),
      ...(notes && texts.high !== undefined ? line(texts.nineOfTen, 'note') : []),
    ],
    median: [
      ...line(texts.median, isNarrowFrame ? 'endNarrow' : 'end'),
      ...(notes && texts.median !== undefined
        ? [...line(texts.medianNote, 'note'), ...line(texts.noise, 'note')]
        : []),
    ],
    low: line(texts.low, 'bound'),
  };
}

function tickLabels({ frame, height, axis, texts }: BandLayoutInput): ChartLabel[] {
  const y = valueScale(axis, height);
  return axis.ticks.map((value) =>
    labelAt(
      {
        id: `value-${value}`,
        lines: [{ text: texts.tick(value), role: value === 0 ? 'zero' : 'axis' }],
        anchor: 'end',
        at: frame.start - bandGap.tick,
      },
      y(value) - 8,
      frame.direction,
    ),
  );
}

function endLabels({ points, preview, frame, height, axis, texts }: BandLayoutInput): ChartLabel[] {
  const y = valueScale(axis, height);
  // A preview says where it ends; the results under it are for the previous plan and no longer named.
  const last = preview.length > 0 ? undefined : points.at(-1);
  const middle = last?.p50 ?? preview.at(-1)?.difference;
  if (middle === undefined) return [];
  const narrow = isNarrow(frame.width);
  const lines = endLines(texts, narrow);
  const at = frame.end + (narrow ? bandGap.endNarrow : bandGap.end);
  const blocks = [
    { id: 'high', lines: lines.high, value: last?.p95 ?? middle },
    { id: 'median', lines: lines.median, value: middle },
    { id: 'low', lines: lines.low, value: last?.p05 ?? middle },
  ].filter((block) => block.lines.length > 0);
  // Where three full blocks do not fit under each other, the explanations go before any value does.
  for (const kept of [3, 2, 1]) {
    const shown = blocks.map((block) => ({ ...block, lines: block.lines.slice(0, kept) }));
    const sizes = shown.map((block) => ({
      want: y(block.value) - (block.id === 'median' ? 10 : 8),
      height: labelSize(block.lines, frame.direction).height,
    }));
    const tops = spread(sizes, -8, height + 8, 2);
    if (tops === undefined) continue;
    return shown.map((block, index) =>
      labelAt({ id: block.id, lines: block.lines, anchor: 'start', at }, tops[index] ?? 0, frame.direction),
    );
  }
  return [];
}
