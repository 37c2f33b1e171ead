/**
 * The clocks of agents. A customer has one exponential clock per move of an event that is possible somewhere in their stage,
 * whatever their other levels: so two worlds in which the same customer differs in brand memory only still share all clocks.
 */
import type { Cell } from '../mechanisms/mechanism.ts';
import { nameHash } from '../random/index.ts';

/** Everyday rate of a move in a cell. */
export interface PacedMove {
  readonly move: string;
  readonly rate: number;
}

export interface Clocks {
  /** Cell -> group of cells that share clocks (same segment and class, same stage). */
  readonly groupOf: Int32Array;
  /** Group g has the clocks start[g] .. start[g + 1]. */
  readonly start: Int32Array;
  /** Clock -> hash of its move's name. */
  readonly hash: Uint32Array;
  /** Clock -> pace: how fast it runs, a power of two near the largest everyday rate of the move in the group. */
  readonly pace: Float64Array;
  /** Group -> sum of the paces of its clocks. */
  readonly paceSum: Float64Array;
}

/** @param rows per cell, the moves possible there with their everyday rates */
export function layOutClocks(
  cells: readonly Cell[],
  rows: readonly (readonly PacedMove[])[],
): { clocks: Clocks; clockOf: number[][] } {
  const groups = new Map<string, Map<string, number>>();
  const keys = cells.map((cell) => [cell.segmentId, ...cell.classes, cell.levels['stage']].join(' '));
  for (const [i, row] of rows.entries()) {
    const rates = groups.get(keys[i]!) ?? new Map<string, number>();
    groups.set(keys[i]!, rates);
    for (const { move, rate } of row) rates.set(move, Math.max(rate, rates.get(move) ?? 0));
  }
  const place = new Map([...groups.keys()].map((key, group) => [key, group]));
  const start = [0];
  const moves: string[] = [];
  const pace: number[] = [];
  const paceSum: number[] = [];
  for (const rates of groups.values()) {
    let sum = 0;
    // by name: whose clock is first is told by a chain, which must not follow how a journey is written down
    for (const move of [...rates.keys()].toSorted()) {
      const rate = rates.get(move)!;
      moves.push(move);
      pace.push(paceOf(rate));
      sum += paceOf(rate);
    }
    start.push(moves.length);
    paceSum.push(sum);
  }
  const groupOf = keys.map((key) => place.get(key)!);
  return {
    clocks: {
      groupOf: Int32Array.from(groupOf),
      start: Int32Array.from(start),
      hash: Uint32Array.from(moves, nameHash),
      pace: Float64Array.from(pace),
      paceSum: Float64Array.from(paceSum),
    },
    clockOf: rows.map((row, cell) => row.map(({ move }) => moves.indexOf(move, start[groupOf[cell]!]))),
  };
}

const FASTEST_PACE = 4;
const SLOWEST_PACE = 1 / 1_048_576;

/**
 * The power of two nearest a rate. The pace only decides how seldom a second look is needed; a power of two stays the same when
 * a response changes a little, so the scenarios of a comparison share their clocks.
 */
function paceOf(rate: number): number {
  let pace = FASTEST_PACE;
  while (pace > SLOWEST_PACE && rate < pace * Math.SQRT1_2) pace /= 2;
  return pace;
}
