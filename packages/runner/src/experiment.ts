/** What the runner is asked for: one scenario, or two for the same people with the same luck. */
import type { Manifest, Population, Scenario } from '@meander/core';

/** One scenario of an experiment, with what determines its bytes. */
export interface Arm {
  readonly manifest: Manifest;
  readonly scenario: Scenario;
}

export interface Experiment {
  /** Id of the run or the comparison; the same id is the same experiment. */
  readonly id: string;
  /** One arm, or two that are compared. */
  readonly arms: readonly Arm[];
  readonly population: Population;
  readonly replications: number;
  readonly generator: Manifest['generator'];
}

/** Where an experiment stands. The last three are final. */
export type Status = 'queued' | 'running' | 'complete' | 'cancelled' | 'failed';

export function isFinal(status: Status): boolean {
  return status === 'complete' || status === 'cancelled' || status === 'failed';
}

export interface Progress {
  readonly id: string;
  /** Never falls while the experiment runs; the same state has the same number, also after a restart. */
  readonly sequence: number;
  readonly status: Status;
  /** Share of all replications that are simulated, 0 to 1. */
  readonly fraction: number;
  /** Estimated seconds until it is complete; null before the first block is finished. */
  readonly etaSeconds: number | null;
  /** Replications from the first on, without a gap: what results rest on. */
  readonly replicationsDone: number;
  readonly replicationsTotal: number;
}
