import type { Format, QuantityFormat } from '../format.ts';
import type { BandPoint, PreviewPoint } from './band-shape.ts';
import type { Direction } from './time-frame.ts';

/** When B pays back, from the same futures as the band. */
export interface Payback {
  /** Quantiles (i − 0.5) / n of the payback week; null is never. */
  readonly dots: readonly (number | null)[];
  /** Null when half of the futures or more never pay back. */
  readonly medianWeek: number | null;
  /** 0 to 1. */
  readonly neverShare: number;
  /** Whether the last week shown is not the last one simulated: what has not paid back by then may still do so. */
  readonly isOpen?: boolean | undefined;
}

/** What a difference chart shows, and how it is written. */
export interface DifferenceData {
  /** One sentence that says what the chart shows: its accessible name. */
  readonly summary: string;
  /** Empty while the first futures are still being simulated. */
  readonly points: readonly BandPoint[];
  /** The average difference alone, while a plan is being changed. */
  readonly preview?: readonly PreviewPoint[] | undefined;
  /** The weeks of the axis run from 0 to here. */
  readonly lastWeek: number;
  /** Letters of the two plans. */
  readonly plans: { readonly base: string; readonly variant: string };
  readonly quantity: QuantityFormat;
  readonly format: Format;
  readonly direction: Direction;
  /** Every future's own lowest difference: median and the range of nine in ten futures. */
  readonly dip?: { readonly median: number; readonly low: number; readonly high: number } | undefined;
  readonly payback?: Payback | undefined;
  /** Half width of the interval of the mean at the last week. */
  readonly noise?: number | undefined;
  /** Whether the results are for the previous plan. */
  readonly isStale?: boolean | undefined;
}
