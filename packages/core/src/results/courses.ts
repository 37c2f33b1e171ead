/** What causes and channels do, week by week, in one replication: the lines that a block holds as totals over the horizon. */
import { CHANNEL_COLUMNS, type CauseLine } from './block.ts';

export interface Courses {
  readonly weeks: number;
  readonly causes: readonly CauseLine[];
  /** [cause][week - 1]: moves that a cause brought about in a week. */
  readonly caused: Float64Array;
  readonly channels: readonly string[];
  /** [channel][column of CHANNEL_COLUMNS][week - 1] */
  readonly delivered: Float64Array;
}

/** Moves that a cause brought about in weeks 1 .. weeks. */
export function causedBy({ caused, weeks }: Courses, cause: number): Float64Array {
  return caused.subarray(cause * weeks, (cause + 1) * weeks);
}

/** What was spent on a channel, could not be, or was bought of it, in weeks 1 .. weeks. */
export function deliveredBy(
  { delivered, weeks }: Courses,
  channel: number,
  column: (typeof CHANNEL_COLUMNS)[number],
): Float64Array {
  const place = channel * CHANNEL_COLUMNS.length + CHANNEL_COLUMNS.indexOf(column);
  return delivered.subarray(place * weeks, (place + 1) * weeks);
}
