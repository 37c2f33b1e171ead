/** Moves by the stages they lead from and to, and which of them are large enough to be drawn. */
import { movedBy, type Flows } from '@meander/core';
import type { StageColumns } from '../columns.ts';
import type { RiverPath } from './river.ts';

const MOST_ABOVE = 4;
/** So many ways to and from places beside the river are drawn. */
export const MOST_BELOW = 6;

export interface Pair {
  readonly from: string;
  readonly to: string;
  readonly kind: RiverPath['kind'];
  readonly moves: number[];
  total: number;
}

/** Moves by the stages they lead from and to, the largest first. */
export function pairsOf(flows: Flows, { kindOf }: StageColumns): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [move, { from, to }] of flows.moves.entries()) {
    const kind = kindOf(from, to);
    if (kind === 'again') continue;
    const pair = pairs.get(`${from} ${to}`) ?? { from, to, kind, moves: [], total: 0 };
    pairs.set(`${from} ${to}`, pair);
    pair.moves.push(move);
    pair.total += totalOf(flows, move);
  }
  return [...pairs.values()].toSorted((a, b) => b.total - a.total);
}

/** People who made a move, in all weeks and futures. */
export function totalOf(flows: Flows, move: number): number {
  let total = 0;
  for (const segment of flows.segments.keys())
    for (const people of movedBy(flows, segment, move)) total += people;
  return total;
}

/** What runs above the river and is large enough to be drawn: moves back, and those that skip a stage. */
export function drawnAbove(pairs: readonly Pair[], { column }: StageColumns, isAcross: boolean): Pair[] {
  const high = pairs.filter(({ from, to, kind, total }) => {
    if (total === 0 || kind === 'aside' || kind === 'return') return false;
    return kind === 'back' || column.get(to)! - column.get(from)! > 1;
  });
  return high.slice(0, isAcross ? MOST_ABOVE : 3);
}

/** Whether a pair is among the so many largest that lead to its place beside the river, or the largest that comes from there. */
export function isLargest(pairs: readonly Pair[], pair: Pair, leading: number): boolean {
  const beside = (each: Pair) => (each.kind === 'aside' ? each.to : each.from);
  const same = pairs.filter((each) => each.kind === pair.kind && beside(each) === beside(pair));
  return same.indexOf(pair) < (pair.kind === 'aside' ? leading : 1);
}
