/** Pools of servers: who is there, whose moves lead there, and which parts of rates are people giving up. */
import type { Cell, PoolContext } from '../mechanisms/mechanism.ts';
import type { Amount, Journey } from '../model/journey.ts';
import { matches } from '../model/where.ts';
import type { ProgramPool } from './program.ts';

export function compilePools(
  { pools = [] }: Journey,
  cells: readonly Cell[],
  amount: (amount: Amount) => number,
): PoolContext[] {
  return pools.map(({ id, label, where, servers }) => ({
    id,
    label,
    servers: amount(servers),
    cells: cells.flatMap((cell, index) => (matches(where, cell) ? [index] : [])),
  }));
}

/** The pools that a move between two cells enters. */
export function poolsEntered(pools: readonly PoolContext[], from: number, to: number): number[] {
  return pools.flatMap(({ cells }, index) => (cells.includes(to) && !cells.includes(from) ? [index] : []));
}

/** Pools as the record of a week needs them. */
export function programPools(
  pools: readonly PoolContext[],
  flows: readonly Pick<ProgramPool, 'entering' | 'abandoning'>[],
): ProgramPool[] {
  return pools.map(({ id, label, servers, cells }, index) => ({
    id,
    label,
    servers,
    cells: Int32Array.from(cells),
    ...flows[index]!,
  }));
}
