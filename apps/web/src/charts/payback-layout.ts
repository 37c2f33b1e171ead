import { isFree, labelAt, type Box, type ChartLabel, type LabelLine } from './chart-label.ts';
import { isNarrow, weekDistance, weekTicks, type TimeFrame } from './time-frame.ts';

/** The words of the payback dots, already in the page's language. */
export interface PaybackTexts {
  readonly title: string;
  readonly scale: string;
  /** What the dotted line says; undefined when half of the futures never pay back. */
  readonly median?: string | undefined;
  readonly never: string;
  readonly neverShare: string;
  readonly week: (week: number, isFirst: boolean) => string;
}

export interface PaybackLayoutInput {
  /** Quantiles of the payback week, one per dot; null never pays back. */
  readonly dots: readonly (number | null)[];
  readonly medianWeek?: number | undefined;
  readonly texts: PaybackTexts;
  readonly frame: TimeFrame;
}

interface Dot {
  readonly at: number;
  readonly y: number;
  /** Whether the dot pays back by the median week. */
  readonly isByMedian: boolean;
}

export interface PaybackLayout {
  readonly height: number;
  readonly base: number;
  readonly radius: number;
  readonly dots: readonly Dot[];
  readonly rings: readonly { readonly at: number; readonly y: number }[];
  readonly ringRadius: number;
  /** The dashed base of the rings, from and to, in px from the inline start. */
  readonly neverBase: readonly [start: number, end: number];
  readonly medianTop: number;
  readonly labels: readonly ChartLabel[];
  readonly weekTicks: readonly number[];
}

const widestDot = 13;
/** Height that stacks of dots may take, in px. */
const stackRoom = { wide: 92, narrow: 60 };
const weekRoom = 44;
/** Free room between the band and the first line of text, in px. */
const headRoom = 18;
/** From the last week to the dashed base of *never*, in px. */
export const neverGap = 14;

/**
 * A quantile dot plot: every dot is an equal share of the futures, standing on the bin of whole weeks in which they
 * pay back; those that never do are rings past the last week. Dots shrink, and stand side by side in their bin,
 * until the tallest stack fits.
 */
export function layoutPayback({ dots, medianWeek, texts, frame }: PaybackLayoutInput): PaybackLayout {
  const at = weekDistance(frame);
  const paid = dots.filter((week) => week !== null).toSorted((a, b) => a - b);
  const never = dots.length - paid.length;
  const binWeeks = Math.max(1, Math.ceil((frame.lastWeek - frame.firstWeek) / 35));
  const binWidth = at(frame.firstWeek + binWeeks) - at(frame.firstWeek);
  const bins = new Map<number, number[]>();
  for (const week of paid) {
    const bin = Math.min(
      Math.floor((week - frame.firstWeek) / binWeeks),
      Math.ceil((frame.lastWeek - frame.firstWeek) / binWeeks) - 1,
    );
    bins.set(bin, [...(bins.get(bin) ?? []), week]);
  }
  const tallest = Math.max(0, ...[...bins.values()].map((weeks) => weeks.length));
  const room = isNarrow(frame.width) ? stackRoom.narrow : stackRoom.wide;
  const size = dotSize(tallest, binWidth, room);
  const columns = Math.max(1, Math.floor((binWidth - 1) / size));

  const labels = headLabels({ texts, frame, medianWeek });
  const head = Math.max(0, ...labels.map((label) => label.box.bottom)) + 10;
  const base = head + room;
  const placed: Dot[] = [];
  for (const [bin, weeks] of bins) {
    const used = Math.min(columns, weeks.length);
    const centre = at(frame.firstWeek + (bin + 0.5) * binWeeks);
    for (const [index, week] of weeks.entries()) {
      placed.push({
        at: centre + ((index % used) - (used - 1) / 2) * size,
        y: base - 2 - (Math.floor(index / used) + 0.5) * size,
        isByMedian: medianWeek === undefined || week <= medianWeek,
      });
    }
  }

  const neverStart = frame.end + neverGap;
  const neverEnd = Math.max(neverStart + 24, frame.width);
  const ring = ringGrid(never, neverEnd - neverStart, size, room);
  const rings = Array.from({ length: never }, (_, index) => ({
    at: neverStart + 2 + ((index % ring.columns) + 0.5) * ring.pitch,
    y: base - 2 - (Math.floor(index / ring.columns) + 0.5) * ring.pitch,
  }));

  const ticks = weekTicks(
    frame.firstWeek,
    frame.lastWeek,
    frame.end - frame.start,
    isNarrow(frame.width) ? 44 : 56,
  );
  for (const [index, week] of ticks.entries()) {
    const isLast = index === ticks.length - 1;
    labels.push(
      labelAt(
        {
          id: `week-${week}`,
          lines: [{ text: texts.week(week, index === 0), role: 'axis' }],
          // The last week leaves the room beyond the axis to the word for those that never pay back.
          anchor: isLast ? 'end' : 'middle',
          at: at(week) + (isLast ? 8 : 0),
        },
        base + 9,
        frame.direction,
      ),
    );
  }
  if (never > 0) {
    const lines: LabelLine[] = [
      { text: texts.never, role: 'endNarrow' },
      { text: texts.neverShare, role: 'note' },
    ];
    labels.push(
      labelAt({ id: 'never', lines, anchor: 'start', at: neverStart + 2 }, base + 8, frame.direction),
    );
  }
  return {
    height: base + weekRoom,
    base,
    radius: (size / 2) * 0.94,
    dots: placed,
    rings,
    ringRadius: ring.pitch / 2 - Math.max(1, ring.pitch * 0.16),
    neverBase: [
      neverStart - 4,
      never > 0 ? Math.min(neverEnd, neverStart + 4 + Math.max(48, ring.columns * ring.pitch)) : neverStart,
    ],
    medianTop: head - 10,
    labels,
    weekTicks: ticks,
  };
}

/** The largest dot with which a stack of `count` fits into its bin, side by side where that is larger. */
function dotSize(count: number, binWidth: number, room: number): number {
  const largest = Math.min(widestDot, binWidth * 0.82);
  let best = Math.min(largest, room / Math.max(count, 1));
  for (let columns = 2; columns <= count; columns += 1) {
    const size = Math.min(largest, (binWidth - 1) / columns, room / Math.ceil(count / columns));
    best = Math.max(best, size);
  }
  return best;
}

/** Rings stand wider than dots, in as many columns as the margin holds, and shrink like them. */
function ringGrid(
  count: number,
  width: number,
  dot: number,
  room: number,
): { columns: number; pitch: number } {
  for (let pitch = Math.max(dot + 2, 9); pitch > 2; pitch -= 0.5) {
    const most = Math.max(1, Math.floor((width - 2) / pitch));
    const rows = Math.ceil(count / most);
    if (rows * pitch > room) continue;
    // A few rings stand four abreast and two deep rather than in one long row.
    const columns = Math.min(most, Math.max(Math.min(4, most), Math.ceil(count / Math.floor(room / pitch))));
    return { columns, pitch };
  }
  return { columns: Math.max(1, Math.floor(width / 2)), pitch: 2 };
}

/** The title, what a dot stands for and what the dotted line says: each where it meets neither the line nor another. */
function headLabels({
  texts,
  frame,
  medianWeek,
}: Pick<PaybackLayoutInput, 'texts' | 'frame' | 'medianWeek'>): ChartLabel[] {
  const { direction, width, start } = frame;
  const line = medianWeek === undefined ? undefined : weekDistance(frame)(medianWeek);
  const guide: Box[] = line === undefined ? [] : [{ start: line - 2, end: line + 2, top: 0, bottom: width }];
  const placed: ChartLabel[] = [];
  const place = (
    id: string,
    lines: readonly LabelLine[],
    spots: readonly (readonly ['start' | 'end', number])[],
  ) => {
    for (const [anchor, at] of spots) {
      for (let row = headRoom; row < headRoom + 54; row += 2) {
        const label = labelAt({ id, lines, anchor, at }, row, direction);
        const isInside = label.box.start >= 0 && label.box.end <= width;
        if (isInside && isFree(label.box, [...guide, ...placed.map((other) => other.box)])) {
          placed.push(label);
          return;
        }
      }
    }
  };
  const beside: readonly (readonly ['start' | 'end', number])[] =
    line === undefined
      ? []
      : [
          ['start', line + 8],
          ['end', line - 8],
        ];
  place('title', [{ text: texts.title, role: 'annotation' }], [['start', start], ['start', 0], ...beside]);
  if (texts.median !== undefined) place('median', [{ text: texts.median, role: 'annotation' }], beside);
  const title = placed[0]?.at ?? start;
  place('scale', [{ text: texts.scale, role: 'note' }], [['start', title], ...beside, ['start', 0]]);
  return placed;
}
