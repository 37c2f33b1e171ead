import { reach, type BandPoint, type Curve, type PreviewPoint } from './band-shape.ts';
import { isFree, type Box, type ChartLabel } from './chart-label.ts';
import { weekDistance, type TimeFrame } from './time-frame.ts';
import { valueScale, type ValueAxis } from './value-axis.ts';

export type Quantile = 'p05' | 'p25' | 'p50' | 'p75' | 'p95';

/** What already stands in a difference band's plot, in px from the inline start and the top. */
export interface PlotField {
  readonly plot: Box;
  readonly curves: Readonly<Record<Quantile, Curve>>;
  /** Lines that no label may touch. */
  readonly lines: readonly Curve[];
  /** Boxes of marks that a label must keep clear of. */
  readonly marks: readonly Box[];
  readonly zero: number;
  readonly grid: readonly number[];
  /** Where the median is lowest, if the dip is to be named. */
  readonly ring: { readonly at: number; readonly y: number } | undefined;
}

interface PlotContent {
  readonly points: readonly BandPoint[];
  readonly preview: readonly PreviewPoint[];
  readonly dipWeek?: number | undefined;
  readonly paybackWeek?: number | undefined;
  readonly frame: TimeFrame;
  readonly axis: ValueAxis;
  readonly height: number;
}

/** Free room on both sides of a line, in px. */
export const lineRoom = 3;

export function plotField({
  points,
  preview,
  dipWeek,
  paybackWeek,
  frame,
  axis,
  height,
}: PlotContent): PlotField {
  const at = weekDistance(frame);
  const y = valueScale(axis, height);
  const curve = (key: Quantile): Curve => points.map((point) => ({ at: at(point.week), y: y(point[key]) }));
  const curves = {
    p05: curve('p05'),
    p25: curve('p25'),
    p50: curve('p50'),
    p75: curve('p75'),
    p95: curve('p95'),
  };
  const zero = y(0);
  const marks: Box[] = [];
  if (paybackWeek !== undefined) {
    marks.push({ start: at(paybackWeek) - 2, end: at(paybackWeek) + 2, top: zero, bottom: height });
  }
  const dip = points.find((point) => point.week === dipWeek);
  const ring = dip === undefined ? undefined : { at: at(dip.week), y: y(dip.p50) };
  if (ring !== undefined) {
    marks.push({ start: ring.at - 7, end: ring.at + 7, top: ring.y - 7, bottom: ring.y + 7 });
  }
  return {
    plot: { start: frame.start, end: frame.end, top: 0, bottom: height },
    curves,
    lines: [curves.p50, preview.map((point) => ({ at: at(point.week), y: y(point.difference) }))],
    marks,
    zero,
    grid: axis.ticks.map((tick) => y(tick)),
    ring,
  };
}

/**
 * What a place costs, in px of distance: infinite on another label, a mark, a line or outside the plot, some on a
 * hatch, less on a grid line or a filled band.
 */
export function placeCost(field: PlotField, placed: readonly ChartLabel[], { box }: ChartLabel): number {
  const { plot, marks, lines, zero, grid } = field;
  const isInside =
    box.start >= plot.start && box.end <= plot.end && box.top >= plot.top && box.bottom <= plot.bottom;
  if (!isInside || (zero > box.top - 1 && zero < box.bottom + 1)) return Infinity;
  if (!isFree(box, marks) || placed.some((other) => !isFree(box, [other.box]))) return Infinity;
  for (const line of lines) {
    const span = reach(line, box.start - 2 * lineRoom, box.end + 2 * lineRoom);
    if (span !== undefined && span.top - lineRoom < box.bottom && span.bottom + lineRoom > box.top)
      return Infinity;
  }
  const crossed = grid.filter((line) => line > box.top + 2 && line < box.bottom - 1).length;
  return 20 * crossed + (isHatched(field, box) ? 80 : isOnBand(field, box) ? 20 : 0);
}

function isOnBand({ curves }: PlotField, box: Box): boolean {
  const high = reach(curves.p95, box.start, box.end);
  const low = reach(curves.p05, box.start, box.end);
  return high !== undefined && low !== undefined && high.top < box.bottom && low.bottom > box.top;
}

/** Whether a box lies on the part of a band that is below zero. */
export function isHatched(field: PlotField, box: Box): boolean {
  return box.bottom > field.zero && isOnBand(field, box);
}
