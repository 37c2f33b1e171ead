/** What ways are laid out from, and what becomes of one. */
import type { Pair } from './pairs.ts';
import type { Course, RiverChannel, RiverPath, RiverStage } from './river.ts';

export interface Routes extends Course {
  readonly isAcross: boolean;
  readonly names: number;
  readonly high: readonly Pair[];
  readonly long: readonly Pair[];
  readonly stages: readonly RiverStage[];
  readonly channels: readonly RiverChannel[];
}

export interface Route {
  readonly curve: readonly number[];
  /** Its own place for a label, where it is drawn above the river. */
  readonly label: RiverPath['label'];
  /** It is drawn below the river, and its label goes where there is room. */
  readonly isBelow: boolean;
}
