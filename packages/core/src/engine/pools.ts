/** What is seen of the pools of servers in a substep: who came, who had to wait, who gave up. */
import type { Program, ProgramPool } from '../compile/program.ts';
import { POOL_COLUMNS } from '../results/block.ts';
import { partOf } from './draw-cause.ts';
import type { Flow } from './flow.ts';
import type { Rates } from './rates.ts';

/**
 * People at each pool.
 * @param out pool -> people
 * @param bySegment [pool][segment] -> people
 */
export function countPools(
  { pools, segments, cells: all }: Program,
  counts: Float64Array,
  out: Float64Array,
  bySegment: Float64Array,
): void {
  bySegment.fill(0);
  for (const [index, { cells }] of pools.entries()) {
    let people = 0;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      const at = index * segments.length + all[cell]!.segment;
      people += counts[cell]!;
      bySegment[at] = bySegment[at]! + counts[cell]!;
    }
    out[index] = people;
  }
}

/** What pools are seen in: part of a world after a substep. */
interface Scene {
  readonly program: Program;
  readonly flow: Flow;
  readonly rates: Rates;
  readonly atPools: Float64Array;
}

/**
 * Adds a substep to the columns of a week: people who came, found all servers busy and gave up as numbers of the week,
 * people waiting, busy servers and servers as means over its substeps.
 * @param queues one replication's [pool][column][week - 1]
 */
export function recordPools(
  { program, flow, rates, atPools }: Scene,
  week: number,
  queues: Float64Array,
): void {
  const { pools, horizonWeeks, substeps } = program;
  for (const [index, pool] of pools.entries()) {
    const people = atPools[index]!;
    let arrivals = 0;
    for (let i = 0; i < pool.entering.length; i++) arrivals += flow.moved[pool.entering[i]!]!;
    const seen = {
      arrivals,
      waited: people >= pool.servers ? arrivals : 0,
      abandoned: abandonments(program, pool, { flow, rates }),
      waiting: Math.max(0, people - pool.servers) / substeps,
      busy: Math.min(people, pool.servers) / substeps,
      servers: pool.servers / substeps,
    };
    for (const [place, column] of POOL_COLUMNS.entries()) {
      const at = (index * POOL_COLUMNS.length + place) * horizonWeeks + week - 1;
      queues[at] = queues[at]! + seen[column];
    }
  }
}

/** Moves brought about by parts of rates that hold only for those who wait. */
function abandonments(
  program: Program,
  { abandoning }: ProgramPool,
  { flow, rates }: Pick<Scene, 'flow' | 'rates'>,
): number {
  let sum = 0;
  for (let i = 0; i < abandoning.length; i++) {
    const term = abandoning[i]!;
    const rate = program.terms.rate[term]!;
    const moved = flow.moved[rate]!;
    if (moved > 0) sum += (moved / rates.rate[rate]!) * partOf(program, rates, term);
  }
  return sum;
}
