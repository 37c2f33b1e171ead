import type { Program } from '../compile/program.ts';
import type { Key } from '../random/index.ts';
import type { Flow } from './flow.ts';
import type { Rates } from './rates.ts';

/** A way of holding people. All three see the same rates; only how they are applied differs. */
export interface Population {
  /** Customers per cell, up to date between weeks. */
  readonly counts: Float64Array;
  /** Lets time pass between two weeks: everybody goes where the program's ageing leads. */
  age(): void;
  /**
   * Lets every event of the week happen, in order, and writes down who moved.
   * @returns a promise where others have to be waited for: only a crew without shared memory does
   */
  live(rates: Rates, key: Key, flow: Flow, week: number): void | Promise<void>;
  /** Of agents: event -> who took which branch of a matrix event this week, as the largest uniforms that did. */
  thresholds?(): (Float64Array | undefined)[];
  /** A copy that goes on by itself, under a program of the same cells. */
  fork(next: Program): Population;
  /** It is not used any more; what it held may be used again. */
  release?(): void;
}

/** Everybody in the launch cell of their segment and class. */
export function startingCounts(program: Program): Float64Array {
  const counts = new Float64Array(program.cells.length);
  for (const { cell, people } of program.starts) counts[cell] = people;
  return counts;
}

/** Counts after time has passed, in place. @param before room for the counts as they were */
export function ageCounts({ ageing }: Program, counts: Float64Array, before: Float64Array): void {
  if (ageing === undefined) return;
  before.set(counts);
  counts.fill(0);
  for (let cell = 0; cell < ageing.length; cell++) {
    const to = ageing[cell]!;
    counts[to] = counts[to]! + before[cell]!;
  }
}
