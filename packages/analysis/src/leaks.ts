/** Where people are lost: the moves that lead from the river to sleep or away, by what brought them about. */
import { causedIn, type Flows, type Journey } from '@meander/core';
import { stageColumns } from './journey/columns.ts';
import { journeyGraph } from './journey/map/graph.ts';

export interface LeakOptions {
  /** First week counted, 1 to the last (default 1). */
  readonly from?: number;
  /** Last week counted (default the last of the plan). */
  readonly to?: number;
  /** Index of a segment; without it everybody. */
  readonly segment?: number;
}

/** One reason for which people leave one stage. */
export interface Leak {
  /** Index of the move. */
  readonly move: number;
  /** Index of the cause. */
  readonly cause: number;
  /** People lost in the weeks counted, mean per future. */
  readonly people: number;
  /** Of everybody lost in these weeks, 0 to 1. */
  readonly share: number;
  /** Whether they are gone; else they are asleep, and some will come back. */
  readonly isForGood: boolean;
}

/**
 * Leaks, the largest first. Somebody who falls asleep, wakes and falls asleep again is lost twice; who leaves from sleep was lost before.
 * @throws RangeError for weeks that were not lived
 */
export function leaks(
  journey: Journey,
  flows: Flows,
  { from = 1, to = flows.weeks, segment }: LeakOptions = {},
): Leak[] {
  if (!(Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= flows.weeks))
    throw new RangeError(
      `invalid weeks: ${from} to ${to} (expected whole numbers from 1 to ${flows.weeks}, in order)`,
    );
  const graph = journeyGraph(journey);
  const { isAside } = stageColumns(graph);
  const isGone = (id: string) => graph.stages.find((stage) => stage.id === id)?.milestone === 'gone';
  const futures = Math.max(1, flows.to - flows.from);
  const chosen = segment === undefined ? [...flows.segments.keys()] : [segment];
  const found = flows.causes.flatMap(({ move }, cause) => {
    const { from: left, to: reached } = flows.moves[move]!;
    if (isAside(left) || !isAside(reached)) return [];
    let people = 0;
    for (const each of chosen)
      for (const lost of causedIn(flows, each, cause).subarray(from - 1, to)) people += lost / futures;
    return people > 0 ? [{ move, cause, people, isForGood: isGone(reached) }] : [];
  });
  const all = found.reduce((sum, { people }) => sum + people, 0);
  return found
    .map((leak) => ({ ...leak, share: leak.people / all }))
    .toSorted((a, b) => b.people - a.people || a.cause - b.cause);
}
