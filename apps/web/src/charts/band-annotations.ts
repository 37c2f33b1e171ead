import type { BandLayoutInput } from './band-input.ts';
import { reach } from './band-shape.ts';
import {
  cheapest,
  isOverlapping,
  labelAt,
  moved,
  type Box,
  type ChartLabel,
  type LabelLine,
} from './chart-label.ts';
import { isHatched, lineRoom, placeCost, plotField, type PlotField, type Quantile } from './plot-field.ts';
import { isNarrow } from './time-frame.ts';

type Point = NonNullable<PlotField['ring']>;

export interface Annotations {
  readonly labels: readonly ChartLabel[];
  /** The ring on the deepest dip, in px from the inline start and the top. */
  readonly ring: Point | undefined;
  /** The line from the ring to its label; undefined where there was no room for one. */
  readonly leader: { readonly at: number; readonly top: number; readonly bottom: number } | undefined;
}

/** Adds to the labels that have their fixed place those that look for one inside the plot. */
export function annotate(input: BandLayoutInput, fixed: readonly ChartLabel[]): Annotations {
  const field = plotField(input);
  // The dip's leader and the words beside zero can be in each other's way; then the dip goes first.
  let best = annotateInOrder(input, field, fixed, false);
  if (best.ring !== undefined && best.leader === undefined) {
    const other = annotateInOrder(input, field, fixed, true);
    if (other.labels.length > best.labels.length) best = other;
  }
  return {
    ...best,
    labels: best.labels.map((label) => ({ ...label, hasHalo: isHatched(field, label.box) })),
  };
}

function annotateInOrder(
  input: BandLayoutInput,
  emptyField: PlotField,
  fixed: readonly ChartLabel[],
  isDipFirst: boolean,
): Annotations {
  const { texts, points, preview, frame } = input;
  const labels = [...fixed];
  let field = emptyField;
  const add = (label: ChartLabel | undefined) => {
    if (label !== undefined) labels.push(label);
    return label;
  };
  const { ring } = field;
  let leader: Annotations['leader'];
  const addDip = () => {
    if (ring === undefined) return;
    const dip = add(dipLabel(input, field, labels, ring));
    if (dip === undefined) return;
    leader = leaderBetween(ring, dip.box);
    field = { ...field, marks: [...field.marks, leaderBox(leader)] };
  };
  if (isDipFirst) addDip();
  add(sideLabel(input, field, labels, 'ahead'));
  add(sideLabel(input, field, labels, 'behind'));
  if (!isDipFirst) addDip();
  if (points.length > 0) {
    const inHalf: readonly Between[] = [
      ['p25', 'p50'],
      ['p50', 'p75'],
    ];
    const words = isNarrow(frame.width) ? [texts.halfShort] : [texts.half, texts.halfShort];
    add(insideLabel(input, field, labels, 'half', words, inHalf));
    // On a wide chart the bracket at the end says it.
    const inRest: readonly Between[] = [
      ['p75', 'p95'],
      ['p05', 'p25'],
    ];
    if (isNarrow(frame.width)) add(insideLabel(input, field, labels, 'nineOfTen', [texts.nineOfTen], inRest));
  }
  if (preview.length > 0 && texts.preview !== undefined)
    add(previewLabel(input, field, labels, texts.preview));
  return { labels, ring, leader };
}

function* steps(from: number, to: number, by: number): Generator<number> {
  for (let value = from; by > 0 ? value <= to : value >= to; value += by) yield value;
}

/** "B ahead" or "B behind", close to zero on its side and to the first week. */
function sideLabel(
  { frame, texts }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  side: 'ahead' | 'behind',
): ChartLabel | undefined {
  const { plot, zero } = field;
  const first = plot.start + 7;
  const label = labelAt(
    { id: side, lines: [{ text: texts[side], role: 'bound' }], anchor: 'start', at: first },
    0,
    frame.direction,
  );
  const candidates = function* () {
    for (const at of steps(first, plot.start + (plot.end - plot.start) * 0.6, 8)) {
      const tops = side === 'ahead' ? steps(zero - 20, plot.top, -3) : steps(zero + 4, plot.bottom - 16, 3);
      for (const top of tops) yield moved(label, at, top);
    }
  };
  return cheapest(
    candidates(),
    ({ at, box }) => Math.abs(box.top - zero) * 0.3 + (at - first) * 0.3,
    (candidate) => placeCost(field, placed, candidate),
  );
}

/** The deepest dip's value and range, above or below its ring and as near to it as the plot allows. */
function dipLabel(
  { frame, texts }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  ring: Point,
): ChartLabel | undefined {
  if (texts.dip === undefined) return undefined;
  const { plot } = field;
  const lines: LabelLine[] = [{ text: texts.dip, role: 'annotation' }];
  if (texts.dipRange !== undefined) lines.push({ text: texts.dipRange, role: 'note' });
  const candidates = function* () {
    for (const [anchor, at] of [
      ['start', ring.at - 6],
      ['end', ring.at + 6],
      ['middle', ring.at],
    ] as const) {
      const label = intoPlot(labelAt({ id: 'dip', lines, anchor, at }, 0, frame.direction), plot);
      const height = label.box.bottom;
      for (const top of steps(ring.y - 24 - height, plot.top, -4)) yield moved(label, label.at, top);
      for (const top of steps(ring.y + 24, plot.bottom - height, 4)) yield moved(label, label.at, top);
    }
  };
  return cheapest(
    candidates(),
    ({ anchor, box }) => {
      const leader = leaderBetween(ring, box);
      return (leader.bottom - leader.top) * 0.15 + (anchor === 'start' ? 0 : 6);
    },
    (candidate) => {
      const leader = leaderBox(leaderBetween(ring, candidate.box));
      const isCrossed = placed.some((other) => isOverlapping(leader, other.box));
      return isCrossed ? Infinity : placeCost(field, placed, candidate);
    },
  );
}

/** Moves a label along its line, just far enough to lie inside the plot. */
function intoPlot(label: ChartLabel, plot: Box): ChartLabel {
  const { box, at } = label;
  const shift = Math.max(plot.start - box.start, Math.min(0, plot.end - box.end));
  return moved(label, at + shift, box.top);
}

function leaderBetween(ring: Point, box: Box) {
  return box.bottom < ring.y
    ? { at: ring.at, top: box.bottom + 4, bottom: ring.y - 5 }
    : { at: ring.at, top: ring.y + 5, bottom: box.top - 3 };
}

function leaderBox(leader: { at: number; top: number; bottom: number }): Box {
  return { start: leader.at - 2, end: leader.at + 2, top: leader.top, bottom: leader.bottom };
}

type Between = readonly [lower: Quantile, upper: Quantile];

/** What it costs to take the shorter words for a band, in px of distance. */
const shortening = 30;

/** A band's name inside it, as near to the last week as there is room between two of its curves; `words` get shorter. */
function insideLabel(
  { frame }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  id: 'half' | 'nineOfTen',
  words: readonly string[],
  betweens: readonly Between[],
): ChartLabel | undefined {
  const { plot, curves } = field;
  const end = plot.end - 8;
  const candidates = function* () {
    for (const text of words) {
      const lines: LabelLine[] = [{ text, role: 'inside' }];
      const label = labelAt({ id, lines, anchor: 'end', at: end }, 0, frame.direction);
      const width = label.box.end - label.box.start;
      const height = label.box.bottom;
      for (const at of steps(end, plot.start + width, -6)) {
        for (const [lower, upper] of betweens) {
          const above = reach(curves[upper], at - width, at);
          const below = reach(curves[lower], at - width, at);
          if (above === undefined || below === undefined) continue;
          const top = above.bottom + (upper === 'p50' ? lineRoom + 1 : 0);
          const bottom = below.top - (lower === 'p50' ? lineRoom + 1 : 0);
          // A line of text is a little taller than its letters.
          if (bottom - top >= height - 2) yield moved(label, at, (top + bottom - height) / 2);
        }
      }
    }
  };
  return cheapest(
    candidates(),
    ({ box, lines }) => (plot.end - box.end) * 0.1 + (lines[0]?.text === words[0] ? 0 : shortening),
    (candidate) => placeCost(field, placed, candidate),
  );
}

/** What a preview leaves open, near the end of its line. */
function previewLabel(
  { frame }: BandLayoutInput,
  field: PlotField,
  placed: readonly ChartLabel[],
  text: string,
): ChartLabel | undefined {
  const { plot, lines } = field;
  const end = plot.end - 8;
  const label = labelAt(
    { id: 'preview', lines: [{ text, role: 'note' }], anchor: 'end', at: end },
    0,
    frame.direction,
  );
  const width = label.box.end - label.box.start;
  const height = label.box.bottom;
  const target = lines.at(-1)?.at(-1)?.y ?? field.zero;
  const candidates = function* () {
    for (const at of steps(end, plot.start + width, -12)) {
      for (const top of steps(plot.top, plot.bottom - height, 6)) yield moved(label, at, top);
    }
  };
  return cheapest(
    candidates(),
    ({ box }) => (plot.end - box.end) * 0.1 + Math.abs((box.top + box.bottom) / 2 - target) * 0.2,
    (candidate) => placeCost(field, placed, candidate),
  );
}
