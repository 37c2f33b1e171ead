/** Caps of one server. Work is counted in units of about one nanosecond of one core. */
export interface Limits {
  /** The most work of one run or comparison. */
  readonly work: number;
  /** The most memory its results and people may take, in bytes. */
  readonly bytes: number;
  /** The most work that may wait and run at once. */
  readonly queuedWork: number;
}

const HOUR = 3.6e12;

/** For one person's machine: four hours of one core each, twelve in the queue, 1 GiB of results and people held. */
export const LOCAL_LIMITS: Limits = { work: 4 * HOUR, bytes: 2 ** 30, queuedWork: 12 * HOUR };
