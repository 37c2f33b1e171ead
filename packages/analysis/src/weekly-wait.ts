/** How long people wait, week by week. */
import { queuedAt, type Flows } from '@meander/core';

/** Weeks over which arrivals are counted: one week alone says little where few come. */
const WINDOW = 4;

/**
 * Weeks that somebody who joins a queue waits on average, by Little's law: people waiting / arrivals per week (Little 1961), both over
 * the last four weeks. 0 where nobody came.
 * @returns a value for weeks 1 .. weeks
 */
export function weeklyWait(flows: Flows, pool: number): Float64Array {
  const sum = (column: 'waiting' | 'arrivals') => {
    const all = new Float64Array(flows.weeks);
    for (const segment of flows.segments.keys())
      for (const [week, people] of queuedAt(flows, segment, pool, column).entries())
        all[week] = all[week]! + people;
    return all;
  };
  const [waiting, arrivals] = [sum('waiting'), sum('arrivals')];
  return waiting.map((_, week) => {
    const from = Math.max(0, week + 1 - WINDOW);
    const come = arrivals.subarray(from, week + 1).reduce((a, b) => a + b, 0);
    const wait = waiting.subarray(from, week + 1).reduce((a, b) => a + b, 0);
    return come > 0 ? wait / come : 0;
  });
}
