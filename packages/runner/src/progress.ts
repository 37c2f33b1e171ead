import type { Experiment, Progress, Status } from './experiment.ts';

const RANK: Readonly<Record<Status, number>> = {
  queued: 0,
  running: 1,
  cancelled: 2,
  failed: 3,
  complete: 4,
};
/** More than the ranks there are. */
const STEP = 8;

/** Progress of an experiment with so many replications done. */
export function progressAt(
  { id, replications }: Experiment,
  status: Status,
  done: number,
  fraction: number,
  etaSeconds: number | null,
): Progress {
  return {
    id,
    sequence: done * STEP + RANK[status],
    status,
    fraction,
    etaSeconds,
    replicationsDone: done,
    replicationsTotal: replications,
  };
}
