import { textStyle, textWidth, type TextRole } from './chart-text.ts';
import type { Direction } from './time-frame.ts';

/** A rectangle in px: `start` and `end` count from the inline start, `top` and `bottom` from the top. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LabelLine {
  readonly text: string;
  readonly role: TextRole;
}

/** A label with its place: one or more lines, anchored at `at`, which counts from the inline start. */
export interface ChartLabel {
  readonly id: string;
  readonly lines: readonly LabelLine[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly at: number;
  readonly box: Box;
  /** Whether it stands on a hatch and needs a little paper around its letters. */
  readonly hasHalo?: boolean | undefined;
}

/** Least free room around a label, in px. */
const gap = { inline: 4, block: 1 };

/** The size of lines set under each other, in px. */
export function labelSize(
  lines: readonly LabelLine[],
  direction: Direction,
): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const { text, role } of lines) {
    const style = textStyle(role, direction);
    width = Math.max(width, textWidth(text, style));
    height += style.line;
  }
  return { width, height };
}

/** A label whose box begins at `top`. */
export function labelAt(
  label: Pick<ChartLabel, 'id' | 'lines' | 'anchor' | 'at' | 'hasHalo'>,
  top: number,
  direction: Direction,
): ChartLabel {
  const { width, height } = labelSize(label.lines, direction);
  const start = label.at - (label.anchor === 'start' ? 0 : label.anchor === 'middle' ? width / 2 : width);
  return { ...label, box: { start, end: start + width, top, bottom: top + height } };
}

/** The same label somewhere else: its anchor at `at`, its box beginning at `top`. */
export function moved(label: ChartLabel, at: number, top: number): ChartLabel {
  const { box } = label;
  const start = box.start + at - label.at;
  return {
    ...label,
    at,
    box: { start, end: start + box.end - box.start, top, bottom: top + box.bottom - box.top },
  };
}

export function isOverlapping(a: Box, b: Box): boolean {
  return a.start < b.end && b.start < a.end && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box, with the room a label needs around it, meets none of the others. */
export function isFree(box: Box, taken: readonly Box[]): boolean {
  const roomy = {
    start: box.start - gap.inline,
    end: box.end + gap.inline,
    top: box.top - gap.block,
    bottom: box.bottom + gap.block,
  };
  return !taken.some((other) => isOverlapping(roomy, other));
}

/**
 * The candidate that costs least: `distance` from where it would best be, and what its place costs besides. An infinite
 * cost is no place at all, and then there is no label. Places are only asked for while the distance alone can still win.
 */
export function cheapest(
  candidates: Iterable<ChartLabel>,
  distance: (label: ChartLabel) => number,
  place: (label: ChartLabel) => number,
): ChartLabel | undefined {
  let best: ChartLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const base = distance(candidate);
    if (base >= least) continue;
    const cost = base + place(candidate);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}

/**
 * Moves stacked blocks apart until none overlap and all lie between `top` and `bottom`, each as near as it can be to
 * where it wants to begin. Blocks are given from top to bottom. Returns their tops, or undefined if they do not fit.
 */
export function spread(
  blocks: readonly { readonly want: number; readonly height: number }[],
  top: number,
  bottom: number,
  distance: number,
): number[] | undefined {
  const total = blocks.reduce((sum, block) => sum + block.height + distance, -distance);
  if (total > bottom - top) return undefined;
  const tops: number[] = [];
  let floor = top;
  for (const { want, height } of blocks) {
    const place = Math.max(want, floor);
    tops.push(place);
    floor = place + height + distance;
  }
  let ceiling = bottom;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const height = blocks[index]?.height ?? 0;
    const place = Math.min(tops[index] ?? top, ceiling - height);
    tops[index] = place;
    ceiling = place - distance;
  }
  return tops;
}
