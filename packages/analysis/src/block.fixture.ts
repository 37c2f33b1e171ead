/** Blocks written by hand: what is not given is 0. */
import { WEEKLY_COLUMNS, type Block, type WeeklyColumn } from '@meander/core';

export type Columns = Partial<Record<WeeklyColumn, readonly number[]>>;

/**
 * A block of one replication per entry.
 * @param replications weekly amounts by column
 * @param more stocks as [replication][milestone][week 0 ..], and anything else of a block
 */
export function blockOf(replications: readonly Columns[], more: Partial<Block> = {}): Block {
  const weeks = Math.max(
    0,
    ...replications.flatMap((columns) => Object.values(columns).map((each) => each.length)),
  );
  const weekly = replications.flatMap((columns) =>
    WEEKLY_COLUMNS.flatMap((column) =>
      Array.from({ length: weeks }, (_, week) => columns[column]?.[week] ?? 0),
    ),
  );
  return {
    scenarioHash: 'abc',
    population: 'cohorts',
    from: 0,
    to: replications.length,
    weeks,
    columns: WEEKLY_COLUMNS,
    weekly: Float64Array.from(weekly),
    milestones: [],
    stock: new Float64Array(0),
    channels: [],
    delivered: new Float64Array(0),
    pools: [],
    queues: new Float64Array(0),
    causes: [],
    caused: new Float64Array(0),
    measures: [],
    measured: new Float64Array(0),
    ...more,
  };
}
