import type { BandPoint, PreviewPoint } from './band-shape.ts';
import type { TimeFrame } from './time-frame.ts';
import type { ValueAxis } from './value-axis.ts';

/** The words of a difference band, already in the page's language. A missing one is not drawn. */
export interface BandTexts {
  readonly ahead: string;
  readonly behind: string;
  readonly nineOfTen: string;
  readonly half: string;
  /** What stands in for `half` where there is no room for it. */
  readonly halfShort: string;
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

/** All that decides where the labels of a difference band lie. */
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
