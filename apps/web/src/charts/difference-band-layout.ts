import { reach, type BandPoint, type Curve, type PreviewPoint } from './band-shape.ts';
import {
  cheapest,
  isFree,
  isOverlapping,
  labelAt,
  labelSize,
  spread,
  type Box,
  type ChartLabel,
  type LabelLine,
} from './chart-label.ts';
import { isNarrow, weekDistance, weekTicks, type TimeFrame } from './time-frame.ts';
import { valueScale, type ValueAxis } from './value-axis.ts';

/** The words of a difference band, already in the page's language. A missing one is not drawn. */
export interface BandTexts {
  readonly ahead: string;
  readonly behind: string;
  readonly nineOfTen: string;
  readonly half: string;
  readonly high?: string | undefined;
  readonly low?: string | undefined;
  readonly median?: string | undefined;
  readonly medianNote: string;
  readonly noise?: string | undefined;
  readonly dip?: string | undefined;
  readonly dipRange?: string | undefined;
  readonly preview?: string | undefined;
  readonly tick: (value: number) => string;
  readonly week: (week: number, isFirst: boolean) => string;
}

export interface BandLayoutInput {
  readonly points: readonly BandPoint[];
  readonly preview: readonly PreviewPoint[];
  readonly dipWeek?: number | undefined;
  readonly paybackWeek?: number | undefined;
  readonly texts: BandTexts;
  readonly frame: TimeFrame;
  readonly axis: ValueAxis;
  /** Height of the plot in px, without a week axis. */
  readonly height: number;
  readonly hasWeekAxis: boolean;
}

export interface BandLayout {
  readonly labels: readonly ChartLabel[];
  readonly weekTicks: readonly number[];
  /** The deepest dip's ring and the leader to its label, in px from the inline start and the top. */
  readonly ring?: { readonly at: number; readonly y: number } | undefined;
  readonly leader?: { readonly at: number; readonly top: number; readonly bottom: number } | undefined;
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
  const field = plotField(input);
  // The dip's leader and the words beside zero can be in each other's way, so both orders are tried.
  const attempts = (['sides first', 'dip first'] as const).map((order) =>
    annotate(input, field, labels, order),
  );
  const best = attempts.reduce((a, b) => (b.labels.length > a.labels.length ? b : a));
  return {
    ...best,
    labels: best.labels.map((label) => ({ ...label, hasHalo: isHatched(field, label.box) })),
    weekTicks: ticks,
  };
}

function annotate(
  input: BandLayoutInput,
  emptyField: PlotField,
  fixed: readonly ChartLabel[],
  order: 'dip first' | 'sides first',
): Omit<BandLayout, 'weekTicks'> {
  const field = { ...emptyField, marks: [...emptyField.marks] };
  const labels = [...fixed];
  const add = (label: ChartLabel | undefined) => {
    if (label !== undefined) labels.push(label);
    return label;
  };
  const ring = dipRing(input);
  let leader: BandLayout['leader'];
  const addDip = () => {
    const dip = ring === undefined ? undefined : add(dipLabel(input, field, labels, ring));
    if (ring === undefined || dip === undefined) return;
    leader = leaderBetween(ring, dip.box);
    field.marks.push(leaderBox(leader));
  };
  if (order === 'dip first') addDip();
  add(sideLabel(input, field, labels, 'ahead'));
  add(sideLabel(input, field, labels, 'behind'));
  if (order === 'sides first') addDip();
  if (input.points.length > 0) {
    add(
      insideLabel(input, field, labels, 'half', [
        ['p25', 'p50'],
        ['p50', 'p75'],
      ]),
    );
    if (isNarrow(input.frame.width)) {
      add(
        insideLabel(input, field, labels, 'nineOfTen', [
          ['p75', 'p95'],
          ['p05', 'p25'],
        ]),
      );
    }
  }
  if (input.texts.preview !== undefined) add(previewLabel(input, field, labels, input.texts.preview));
  return { labels, ring, leader };
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

/** What already stands in the plot: curves, and the boxes of marks that a label must keep clear of. */
interface PlotField {
  readonly plot: Box;
  readonly curves: Record<'p05' | 'p25' | 'p50' | 'p75' | 'p95', Curve>;
  readonly lines: readonly Curve[];
  readonly marks: Box[];
  readonly zero: number;
  readonly grid: readonly number[];
}

function plotField({
  points,
  preview,
  frame,
  height,
  axis,
  paybackWeek,
  dipWeek,
}: BandLayoutInput): PlotField {
  const at = weekDistance(frame);
  const y = valueScale(axis, height);
  const curve = (key: 'p05' | 'p25' | 'p50' | 'p75' | 'p95'): Curve =>
    points.map((point) => ({ at: at(point.week), y: y(point[key]) }));
  const curves = {
    p05: curve('p05'),
    p25: curve('p25'),
    p50: curve('p50'),
    p75: curve('p75'),
    p95: curve('p95'),
  };
  const marks: Box[] = [];
  const zero = y(0);
  if (paybackWeek !== undefined) {
    marks.push({ start: at(paybackWeek) - 2, end: at(paybackWeek) + 2, top: zero, bottom: height });
  }
  const dip = points.find((point) => point.week === dipWeek);
  if (dip !== undefined) {
    const centre = { at: at(dip.week), y: y(dip.p50) };
    marks.push({ start: centre.at - 7, end: centre.at + 7, top: centre.y - 7, bottom: centre.y + 7 });
  }
  return {
    plot: { start: frame.start, end: frame.end, top: 0, bottom: height },
    curves,
    lines: [curves.p50, preview.map((point) => ({ at: at(point.week), y: y(point.difference) }))],
    marks,
    zero,
    grid: axis.ticks.map((tick) => y(tick)),
  };
}

/** Free room on both sides of the median line, in px. */
const lineRoom = 3;

/** What a place costs: infinite on another label, a mark, the median or outside the plot; a little on grid and bands. */
function placeCost(field: PlotField, placed: readonly ChartLabel[], { box }: ChartLabel): number {
  const { plot } = field;
  if (box.start < plot.start || box.end > plot.end || box.top < plot.top || box.bottom > plot.bottom)
    return Infinity;
  if (!isFree(box, [...placed.map((label) => label.box), ...field.marks])) return Infinity;
  for (const line of field.lines) {
    const span = reach(line, box.start - 2, box.end + 2);
    if (span !== undefined && span.top - lineRoom < box.bottom && span.bottom + lineRoom > box.top)
      return Infinity;
  }
  if (field.zero > box.top - 1 && field.zero < box.bottom + 1) return Infinity;
  const crossed = field.grid.filter((line) => line > box.top + 2 && line < box.bottom - 1).length;
  return crossed + (isHatched(field, box) ? 4 : isOnBand(field, box) ? 1 : 0);
}

function isOnBand({ curves }: PlotField, box: Box): boolean {
  const high = reach(curves.p95, box.start, box.end);
  const low = reach(curves.p05, box.start, box.end);
  return high !== undefined && low !== undefined && high.top < box.bottom && low.bottom > box.top;
}

function isHatched(field: PlotField, box: Box): boolean {
  return isOnBand(field, box) && box.bottom > field.zero;
}

function* steps(from: number, to: number, by: number): Generator<number> {
  for (let value = from; by > 0 ? value <= to : value >= to; value += by) yield value;
}

function sideLabel(
  { frame, texts }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  side: 'ahead' | 'behind',
): ChartLabel | undefined {
  const lines: LabelLine[] = [{ text: texts[side], role: 'bound' }];
  const first = frame.start + 7;
  const candidates = function* () {
    for (const at of steps(first, frame.start + (frame.end - frame.start) * 0.6, 8)) {
      const tops =
        side === 'ahead'
          ? steps(field.zero - 20, field.plot.top, -3)
          : steps(field.zero + 4, field.plot.bottom - 16, 3);
      for (const top of tops) yield labelAt({ id: side, lines, anchor: 'start', at }, top, frame.direction);
    }
  };
  return cheapest(
    candidates(),
    (label) =>
      placeCost(field, placed, label) * 20 +
      Math.abs(label.box.top - field.zero) * 0.3 +
      (label.at - first) * 0.3,
  );
}

function dipRing({ points, dipWeek, frame, axis, height }: BandLayoutInput) {
  const dip = points.find((point) => point.week === dipWeek);
  return dip === undefined
    ? undefined
    : { at: weekDistance(frame)(dip.week), y: valueScale(axis, height)(dip.p50) };
}

function dipLabel(
  { frame, texts }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  ring: { at: number; y: number },
): ChartLabel | undefined {
  if (texts.dip === undefined) return undefined;
  const lines: LabelLine[] = [{ text: texts.dip, role: 'annotation' }];
  if (texts.dipRange !== undefined) lines.push({ text: texts.dipRange, role: 'note' });
  const { width, height } = labelSize(lines, frame.direction);
  const candidates = function* () {
    for (const [anchor, at] of [
      ['start', ring.at - 6],
      ['end', ring.at + 6],
      ['middle', ring.at],
    ] as const) {
      const inside = clampAnchor(anchor, at, width, field.plot);
      for (const top of steps(ring.y - 24 - height, field.plot.top, -4)) {
        yield labelAt({ id: 'dip', lines, anchor, at: inside }, top, frame.direction);
      }
      for (const top of steps(ring.y + 24, field.plot.bottom - height, 4)) {
        yield labelAt({ id: 'dip', lines, anchor, at: inside }, top, frame.direction);
      }
    }
  };
  return cheapest(candidates(), (label) => {
    const leader = leaderBetween(ring, label.box);
    if (placed.some((other) => isOverlapping(leaderBox(leader), other.box))) return Infinity;
    const aside = label.anchor === 'start' ? 0 : 6;
    return placeCost(field, placed, label) * 20 + (leader.bottom - leader.top) * 0.15 + aside;
  });
}

/** Moves an anchored label just far enough to stay in the plot. */
function clampAnchor(anchor: ChartLabel['anchor'], at: number, width: number, plot: Box): number {
  const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  return Math.max(plot.start + before, Math.min(at, plot.end - width + before));
}

function leaderBetween(ring: { at: number; y: number }, box: Box) {
  return box.bottom < ring.y
    ? { at: ring.at, top: box.bottom + 4, bottom: ring.y - 5 }
    : { at: ring.at, top: ring.y + 5, bottom: box.top - 3 };
}

function leaderBox(leader: { at: number; top: number; bottom: number }): Box {
  return { start: leader.at - 2, end: leader.at + 2, top: leader.top, bottom: leader.bottom };
}

type Quantile = 'p05' | 'p25' | 'p50' | 'p75' | 'p95';

/** A label inside a band, as near to the last week as there is room between two curves. */
function insideLabel(
  { frame, texts }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  id: 'half' | 'nineOfTen',
  betweens: readonly (readonly [lower: Quantile, upper: Quantile])[],
): ChartLabel | undefined {
  const lines: LabelLine[] = [{ text: texts[id], role: 'inside' }];
  const { width, height } = labelSize(lines, frame.direction);
  const candidates = function* () {
    for (const at of steps(frame.end - 8, frame.start + width, -6)) {
      for (const [lower, upper] of betweens) {
        const above = reach(field.curves[upper], at - width, at);
        const below = reach(field.curves[lower], at - width, at);
        if (above === undefined || below === undefined) continue;
        const top = above.bottom + (upper === 'p50' ? lineRoom + 1 : 0);
        const bottom = below.top - (lower === 'p50' ? lineRoom + 1 : 0);
        // A line of text is a little taller than its letters.
        if (bottom - top < height - 2) continue;
        yield labelAt({ id, lines, anchor: 'end', at }, (top + bottom - height) / 2, frame.direction);
      }
    }
  };
  return cheapest(
    candidates(),
    (label) => placeCost(field, placed, label) * 20 + (frame.end - label.box.end) * 0.1,
  );
}

function previewLabel(
  { frame, preview, axis, height }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  text: string,
): ChartLabel | undefined {
  const lines: LabelLine[] = [{ text, role: 'note' }];
  const size = labelSize(lines, frame.direction);
  const end = valueScale(axis, height)(preview.at(-1)?.difference ?? 0);
  const candidates = function* () {
    for (const at of steps(frame.end - 8, frame.start + size.width, -12)) {
      for (const top of steps(0, height - size.height, 6)) {
        yield labelAt({ id: 'preview', lines, anchor: 'end', at }, top, frame.direction);
      }
    }
  };
  return cheapest(
    candidates(),
    (label) =>
      placeCost(field, placed, label) * 20 +
      (frame.end - label.box.end) * 0.1 +
      Math.abs((label.box.top + label.box.bottom) / 2 - end) * 0.2,
  );
}
