/**
 * Who was where, week by week, and who went from where to where: the log that a map of a journey plays. Numbers are totals over
 * the futures recorded, so that of whole customers every one is whole, and people at a stage are those of the week before and
 * those who came, less those who left, exactly.
 */
export interface Flows {
  readonly scenarioHash: string;
  readonly population: 'expected' | 'cohorts' | 'agents';
  /** Replications from .. to - 1. */
  readonly from: number;
  readonly to: number;
  readonly weeks: number;
  readonly segments: readonly { readonly id: string; readonly people: number }[];
  /** Ids of the stages, as the journey lists them. */
  readonly stages: readonly string[];
  readonly moves: readonly FlowMove[];
  /** [segment][stage][week 0 .. weeks]: people at week end; week 0 is the start. */
  readonly people: Float64Array;
  /** [segment][move][week - 1] */
  readonly moved: Float64Array;
  readonly causes: readonly FlowCause[];
  /** [segment][cause][week - 1]: moves that it brought about; the causes of a move sum to it, week by week. */
  readonly caused: Float64Array;
  readonly pools: readonly FlowPool[];
  /** [segment][pool][column of FLOW_POOL_COLUMNS][week - 1] */
  readonly queues: Float64Array;
}

/** A way from one stage to another. */
export interface FlowMove {
  /** Id of the event; "time" where weeks that go by lead there. */
  readonly event: string;
  readonly move: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** One of the reasons of a move. */
export interface FlowCause {
  /** Index of the move. */
  readonly move: number;
  readonly cause: string;
  readonly label: string;
  readonly channel: string | null;
}

export interface FlowPool {
  readonly id: string;
  readonly label: string;
  /** Stages whose people are served or wait there. */
  readonly stages: readonly string[];
  /** People who can be served at once, in the last week. */
  readonly servers: number;
}

/** Arrivals and abandoned are people of the week; waiting and busy are means over its substeps. */
export const FLOW_POOL_COLUMNS = ['arrivals', 'abandoned', 'waiting', 'busy'] as const;
export type FlowPoolColumn = (typeof FLOW_POOL_COLUMNS)[number];

/** People of a segment at a stage at the end of weeks 0 .. weeks. */
export function peopleAt(flows: Flows, segment: number, stage: number): Float64Array {
  const start = (segment * flows.stages.length + stage) * (flows.weeks + 1);
  return flows.people.subarray(start, start + flows.weeks + 1);
}

/** People of a segment who made a move in weeks 1 .. weeks. */
export function movedBy(flows: Flows, segment: number, move: number): Float64Array {
  const start = (segment * flows.moves.length + move) * flows.weeks;
  return flows.moved.subarray(start, start + flows.weeks);
}

/** Moves of a segment that a cause brought about in weeks 1 .. weeks. */
export function causedIn(flows: Flows, segment: number, cause: number): Float64Array {
  const start = (segment * flows.causes.length + cause) * flows.weeks;
  return flows.caused.subarray(start, start + flows.weeks);
}

/** A column of a pool for the people of a segment, in weeks 1 .. weeks. */
export function queuedAt(flows: Flows, segment: number, pool: number, column: FlowPoolColumn): Float64Array {
  const place =
    (segment * flows.pools.length + pool) * FLOW_POOL_COLUMNS.length + FLOW_POOL_COLUMNS.indexOf(column);
  return flows.queues.subarray(place * flows.weeks, (place + 1) * flows.weeks);
}
