/** What a run says about its pools of servers, over the whole horizon and all replications. */
import { poolColumn, type Block, type PoolColumn } from '@meander/core';
import { meanOf, ratios, type Mean } from './estimate.ts';

export interface QueueTotals {
  readonly pool: string;
  readonly label: string;
  /** People who came, per week. */
  readonly arrivals: Mean;
  /** People waiting, on average over time. */
  readonly waiting: Mean;
  /** Weeks that somebody who comes waits on average, by Little's law: people waiting / arrivals per week (Little 1961). */
  readonly wait: Mean;
  /** Share of those who came who found all servers busy. */
  readonly waitShare: Mean;
  /** Share of those who came who gave up waiting. */
  readonly abandonShare: Mean;
  /** Share of the servers' time in which they serve. */
  readonly utilisation: Mean;
}

/**
 * One entry per pool. Ratios are ratios of sums over replications, with an interval from the residuals of the replications; a
 * ratio to nothing is 0.
 */
export function queueTotals(block: Block): QueueTotals[] {
  const replications = block.to - block.from;
  return block.pools.map(({ id, label }, pool) => {
    const perWeek = (column: PoolColumn) =>
      Float64Array.from(
        { length: replications },
        (_, replication) =>
          poolColumn(block, replication, pool, column).reduce((sum, value) => sum + value, 0) / block.weeks,
      );
    const arrivals = perWeek('arrivals');
    const waiting = perWeek('waiting');
    return {
      pool: id,
      label,
      arrivals: meanOf(arrivals),
      waiting: meanOf(waiting),
      wait: meanOf(ratios(waiting, arrivals)),
      waitShare: meanOf(ratios(perWeek('waited'), arrivals)),
      abandonShare: meanOf(ratios(perWeek('abandoned'), arrivals)),
      utilisation: meanOf(ratios(perWeek('busy'), perWeek('servers'))),
    };
  });
}
