/** What a river map says of where everything stands, and the few numbers that its parts share. */
import type { GraphStage } from '../map/graph.ts';

export interface RiverOptions {
  /** Whether the river runs across the page or down it (default across). */
  readonly runs?: 'across' | 'down';
  /** At most so many marks stand for all people, 1 to 2000 (default 2000). */
  readonly marks?: number;
}

export interface River {
  readonly length: number;
  readonly breadth: number;
  /** People that a mark stands for: 1, 2, 5, 10, 20, ... */
  readonly perMark: number;
  /** Units between two marks. */
  readonly pitch: number;
  /** Where a sample of `centre` and `bed` stands: every so many units along. */
  readonly step: number;
  /** Across position of the river's middle. */
  readonly centre: readonly number[];
  /** Half-width of the pools, 0 where there is none. */
  readonly bed: readonly number[];
  readonly stages: readonly RiverStage[];
  /** Bare water between neighbouring stages. */
  readonly channels: readonly RiverChannel[];
  readonly paths: readonly RiverPath[];
}

export interface RiverStage {
  readonly stage: string;
  readonly label: string;
  readonly milestone: string;
  /** `lake`: bleeds off the upstream edge; `canal`: people wait there for servers; `backwater`: asleep; `shore`: gone. */
  readonly shape: 'lake' | 'pool' | 'canal' | 'backwater' | 'shore';
  readonly at: readonly [along: number, across: number];
  /**
   * Half its length and half its breadth; of a shore its columns and rows. A backwater lies below its place and opens above it; with a
   * negative breadth the other way round.
   */
  readonly size: readonly [number, number];
  /** Of a canal: where its gate stands, and how many rows wait before it. */
  readonly gate: readonly [along: number, rows: number] | null;
  /** Index of the pool of servers, of a canal. */
  readonly pool: number | null;
  /** Where the name stands, and how wide it may be. */
  readonly name: readonly [along: number, across: number, room: number];
}

export interface RiverChannel {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** The way that moves from one stage to another take where they leave the river. */
export interface RiverPath {
  readonly from: string;
  readonly to: string;
  readonly kind: 'forward' | 'back' | 'aside' | 'return';
  /** Indices of the moves that take it. */
  readonly moves: readonly number[];
  /** Cubic curve: start, two handles, end. */
  readonly curve: readonly number[];
  /**
   * Where its label stands, on which side (0 in the middle, 1 begins there, -1 ends there), and whether there is room for words (1) or
   * for a number alone (0); null where it is not drawn.
   */
  readonly label: readonly [along: number, across: number, side: number, hasWords: number] | null;
}

/** Length of a map across a page. */
export const LENGTH = 1344;
/** Units between two samples of the river's middle and bed. */
export const STEP = 4;

/** What marks mean on a map. */
export interface Scale {
  readonly perMark: number;
  readonly pitch: number;
}

export interface Frame {
  readonly isAcross: boolean;
  /** Most half-width of a pool. */
  readonly widest: number;
  /** Most marks. */
  readonly marks: number;
}

/** The river's middle and half-width at any place along it. */
export interface Course {
  readonly lineAt: (along: number) => number;
  readonly bedAt: (along: number) => number;
}

/** What every place of a stage says of it. */
export function nameOf({
  id,
  label,
  milestone,
}: GraphStage): Pick<RiverStage, 'stage' | 'label' | 'milestone'> {
  return { stage: id, label, milestone };
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
