import type { RiverMap } from './river-query.ts';

/** The flows of everybody, or of one segment, as columns of weeks. Counts are means per future. */
export interface FlowView {
  readonly weeks: number;
  /** Index of a stage in the columns; -1 where the journey has no such stage. */
  readonly stage: (id: string) => number;
  /** People at a stage at the end of weeks 0 .. weeks. */
  readonly people: readonly Float64Array[];
  /** Move -> people who made it in weeks 1 .. weeks; place 0 is week 1. */
  readonly moved: readonly Float64Array[];
  readonly queues: readonly QueueView[];
  readonly leaks: readonly LeakView[];
  /** Everybody looked at. */
  readonly all: number;
}

/** One reason for which people leave one stage for sleep or for good. */
export interface LeakView {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly cause: string;
  readonly causeLabel: string;
  readonly isForGood: boolean;
  /** People lost in weeks 1 .. weeks. */
  readonly weekly: Float64Array;
}

interface QueueView {
  readonly arrivals: Float64Array;
  readonly abandoned: Float64Array;
  readonly waiting: Float64Array;
  readonly busy: Float64Array;
  /** Weeks of waiting, all segments together. */
  readonly wait: readonly number[];
}

/** The counts of a map, and what their columns are. */
export type Counted = Pick<
  RiverMap,
  'weeks' | 'futures' | 'stages' | 'segments' | 'moves' | 'people' | 'moved' | 'queues' | 'leaks'
>;

/** @param segment id of a segment; null for everybody */
export function flowView(map: Counted, segment: string | null): FlowView {
  const { weeks, stages, moves, queues } = map;
  const futures = Math.max(1, map.futures);
  const chosen = map.segments.flatMap(({ id }, index) => (segment === null || id === segment ? [index] : []));
  const columns = (numbers: readonly number[], rows: number, size: number) =>
    Array.from({ length: rows }, (_, row) => {
      const sum = new Float64Array(size);
      for (const each of chosen) {
        const start = (each * rows + row) * size;
        for (let week = 0; week < size; week += 1)
          sum[week] = (sum[week] ?? 0) + (numbers[start + week] ?? 0) / futures;
      }
      return sum;
    });
  const one = (numbers: readonly number[]) => columns(numbers, 1, weeks)[0] ?? new Float64Array(weeks);
  return {
    weeks,
    stage: (id) => stages.indexOf(id),
    people: columns(map.people, stages.length, weeks + 1),
    moved: columns(map.moved, moves.length, weeks),
    queues: queues.map((queue) => ({
      arrivals: one(queue.arrivals),
      abandoned: one(queue.abandoned),
      waiting: one(queue.waiting),
      busy: one(queue.busy),
      wait: queue.wait,
    })),
    leaks: map.leaks.map((leak) => ({ ...leak, weekly: one(leak.weekly) })),
    all: chosen.reduce((sum, each) => sum + (map.segments[each]?.people ?? 0), 0),
  };
}

/** People who went from a stage to another in a week, 1 .. weeks; 0 in week 0. */
export function movedBetween(map: RiverMap, view: FlowView, from: string, to: string, week: number): number {
  return map.moves.reduce(
    (sum, move, index) =>
      move.from === from && move.to === to ? sum + (view.moved[index]?.[week - 1] ?? 0) : sum,
    0,
  );
}

/** The most that ever went between two stages in a week. */
export function mostBetween(map: RiverMap, view: FlowView): number {
  const pairs = new Map<string, Float64Array>();
  for (const [index, { from, to }] of map.moves.entries()) {
    const key = `${from} ${to}`;
    const sum = pairs.get(key) ?? new Float64Array(view.weeks);
    pairs.set(key, sum);
    for (let week = 0; week < view.weeks; week += 1)
      sum[week] = (sum[week] ?? 0) + (view.moved[index]?.[week] ?? 0);
  }
  return Math.max(
    0,
    ...[...pairs.values()].map((each) => each.reduce((most, now) => Math.max(most, now), 0)),
  );
}

/** People of a stage who wait at the end of a week: of everybody at its pool of servers the same share waits. */
export function waitingAt(map: RiverMap, view: FlowView, stage: string, week: number): number {
  const queue = view.queues[map.queues.findIndex(({ stages }) => stages.includes(stage))];
  if (queue === undefined) return 0;
  const at = Math.max(0, week - 1);
  const waiting = queue.waiting[at] ?? 0;
  const all = waiting + (queue.busy[at] ?? 0);
  return all > 0 ? ((view.people[view.stage(stage)]?.[week] ?? 0) * waiting) / all : 0;
}

/** The same for all stages of a pool. */
export function waitingFor(map: RiverMap, view: FlowView, pool: number, week: number): number {
  return (map.queues[pool]?.stages ?? []).reduce((sum, stage) => sum + waitingAt(map, view, stage, week), 0);
}
