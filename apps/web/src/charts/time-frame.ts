import { scaleLinear } from '@visx/scale';

/** The writing direction of a chart. Time runs with it. */
export type Direction = 'ltr' | 'rtl';

/**
 * The room of a chart over time, in px. Charts drawn in one frame share one week axis exactly. Layouts count from
 * the inline start; only `inlineX` knows which side that is.
 */
export interface TimeFrame {
  readonly width: number;
  /** Distance of the first week from the inline start. */
  readonly start: number;
  /** Distance of the last week from the inline start. */
  readonly end: number;
  readonly direction: Direction;
  readonly firstWeek: number;
  readonly lastWeek: number;
}

/** Below this width a chart keeps its values and drops what explains them. */
const narrowWidth = 560;

export function isNarrow(width: number): boolean {
  return width < narrowWidth;
}

/** Where a distance from the inline start lies on the x axis. */
export function inlineX(
  { width, direction }: Pick<TimeFrame, 'width' | 'direction'>,
  distance: number,
): number {
  return direction === 'rtl' ? width - distance : distance;
}

/** Weeks to distance from the inline start, in px. */
export function weekDistance(frame: TimeFrame) {
  return scaleLinear<number>({
    domain: [frame.firstWeek, Math.max(frame.lastWeek, frame.firstWeek + 1)],
    range: [frame.start, frame.end],
  });
}

/** Weeks to x, in px. Right to left swaps the range and nothing else. */
export function weekScale(frame: TimeFrame) {
  return scaleLinear<number>({
    domain: [frame.firstWeek, Math.max(frame.lastWeek, frame.firstWeek + 1)],
    range: [inlineX(frame, frame.start), inlineX(frame, frame.end)],
  });
}

/**
 * The weeks to name on an axis of `length` px: the first, the last, and between them whole quarters of a year, as
 * many as keep `spacing` px apart.
 */
export function weekTicks(firstWeek: number, lastWeek: number, length: number, spacing: number): number[] {
  const span = lastWeek - firstWeek;
  if (span <= 0) return [firstWeek];
  const perPixel = span / Math.max(length, 1);
  const steps = [1, 2, 4, 13, 26, 52, 104, 208, 520, 1040];
  const step = steps.find((weeks) => weeks >= spacing * perPixel) ?? span;
  const ticks: number[] = [];
  for (let week = Math.ceil(firstWeek / step) * step; week < lastWeek; week += step) ticks.push(week);
  if (ticks[0] !== firstWeek) ticks.unshift(firstWeek);
  // The last week is always named: a tick too near to it gives way.
  while (ticks.length > 1 && (lastWeek - (ticks.at(-1) ?? 0)) / perPixel < spacing) ticks.pop();
  if (ticks.length > 1 && ((ticks[1] ?? 0) - firstWeek) / perPixel < spacing) ticks.splice(1, 1);
  return [...ticks, lastWeek];
}
