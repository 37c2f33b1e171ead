/**
 * The result of a block of replications as tidy columns. Blocks are pure: the same bytes however a run is cut, as long as they
 * are merged in order.
 */
export const WEEKLY_COLUMNS = [
  'netValue',
  'revenue',
  'newCustomers',
  'purchases',
  'spend',
  'unspent',
] as const;
export type WeeklyColumn = (typeof WEEKLY_COLUMNS)[number];

/** What is known of a channel over the horizon. */
export const CHANNEL_COLUMNS = ['spend', 'unspent', 'contacts'] as const;

/** What is known of a pool of servers in a week. Arrivals, waited and abandoned are people; the rest are means over the week. */
export const POOL_COLUMNS = ['arrivals', 'waited', 'abandoned', 'waiting', 'busy', 'servers'] as const;
export type PoolColumn = (typeof POOL_COLUMNS)[number];

export interface Block {
  readonly scenarioHash: string;
  readonly population: 'expected' | 'cohorts' | 'agents';
  /** Replications from .. to - 1. */
  readonly from: number;
  readonly to: number;
  readonly weeks: number;
  readonly columns: readonly WeeklyColumn[];
  /** [replication - from][column][week - 1]: amounts of each week. */
  readonly weekly: Float64Array;
  readonly milestones: readonly string[];
  /** [replication - from][milestone][week 0 .. weeks]: people at week end; week 0 is the start. */
  readonly stock: Float64Array;
  readonly channels: readonly string[];
  /** [replication - from][channel][spend, unspent, contacts] over the horizon. */
  readonly delivered: Float64Array;
  readonly pools: readonly { readonly id: string; readonly label: string }[];
  /** [replication - from][pool][column][week - 1] */
  readonly queues: Float64Array;
  readonly causes: readonly CauseLine[];
  /** [replication - from][cause]: moves a cause brought about over the horizon; the causes of a move sum to its total. */
  readonly caused: Float64Array;
  /** What the journey's matrix events report. */
  readonly measures: readonly string[];
  /** [replication - from][measure][week - 1]: total of each week. */
  readonly measured: Float64Array;
}

export interface CauseLine {
  readonly event: string;
  readonly move: string;
  readonly moveLabel: string;
  readonly cause: string;
  readonly label: string;
  readonly channel: string | null;
}

/** The weekly values of one column in one replication (counted from the block's first). */
export function weeklyColumn(block: Block, replication: number, column: WeeklyColumn): Float64Array {
  const start = (replication * block.columns.length + block.columns.indexOf(column)) * block.weeks;
  return block.weekly.subarray(start, start + block.weeks);
}

/** The weekly totals of a measure in one replication; all 0 when the journey has no such measure. */
export function measureOf(block: Block, replication: number, measure: string): Float64Array {
  const place = block.measures.indexOf(measure);
  if (place < 0) return new Float64Array(block.weeks);
  const start = (replication * block.measures.length + place) * block.weeks;
  return block.measured.subarray(start, start + block.weeks);
}

/** People at a milestone at the end of weeks 0 .. weeks; nobody when the journey has no such milestone. */
export function stockOf(block: Block, replication: number, milestone: string): Float64Array {
  const place = block.milestones.indexOf(milestone);
  if (place < 0) return new Float64Array(block.weeks + 1);
  const start = (replication * block.milestones.length + place) * (block.weeks + 1);
  return block.stock.subarray(start, start + block.weeks + 1);
}

/** The weekly values of a column of a pool in one replication (counted from the block's first). */
export function poolColumn(
  block: Block,
  replication: number,
  pool: number,
  column: PoolColumn,
): Float64Array {
  const place =
    (replication * block.pools.length + pool) * POOL_COLUMNS.length + POOL_COLUMNS.indexOf(column);
  return block.queues.subarray(place * block.weeks, (place + 1) * block.weeks);
}

/**
 * Consecutive blocks in order as one.
 * @throws RangeError when they are not consecutive or not of one scenario
 */
export function mergeBlocks(blocks: readonly Block[]): Block {
  const [first, ...rest] = blocks;
  if (first === undefined) throw new RangeError('no blocks to merge');
  let end = first.to;
  for (const block of rest) {
    if (
      block.from !== end ||
      block.scenarioHash !== first.scenarioHash ||
      block.population !== first.population
    ) {
      throw new RangeError(`blocks do not follow each other: ${end} and ${block.from}`);
    }
    end = block.to;
  }
  return {
    ...first,
    to: end,
    weekly: join(blocks.map((block) => block.weekly)),
    stock: join(blocks.map((block) => block.stock)),
    delivered: join(blocks.map((block) => block.delivered)),
    queues: join(blocks.map((block) => block.queues)),
    caused: join(blocks.map((block) => block.caused)),
    measured: join(blocks.map((block) => block.measured)),
  };
}

function join(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
