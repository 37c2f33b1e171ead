/** What is known of a comparison that runs on the server. */
import type { Failure, Issue } from '../api/failure.ts';

type RunStatus = 'QUEUED' | 'RUNNING' | 'COMPLETE' | 'CANCELLED' | 'FAILED';

export interface RunProgress {
  /** Grows with every event of a run; an event may come twice, and late. */
  readonly sequence: number;
  readonly status: RunStatus;
  readonly etaSeconds: number | null;
  readonly replicationsDone: number;
  readonly replicationsTotal: number;
}

export type RunState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'running'; readonly id: string; readonly progress: RunProgress }
  /** `isStopped`: fewer replications than asked for, because someone stopped it. */
  | {
      readonly phase: 'finished';
      readonly id: string;
      readonly replications: number;
      readonly planned: number;
      readonly isStopped: boolean;
    }
  | { readonly phase: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly phase: 'failed'; readonly failure: Failure };

/** The state of a run after one more word about its progress. */
export function withProgress(state: RunState, id: string, progress: RunProgress): RunState {
  if (state.phase === 'running' && state.id === id && progress.sequence <= state.progress.sequence)
    return state;
  if (state.phase === 'finished' && state.id === id) return state;
  const { status, replicationsDone, replicationsTotal } = progress;
  if (status === 'FAILED') return { phase: 'failed', failure: { kind: 'refused', messages: [] } };
  if (status === 'COMPLETE' || status === 'CANCELLED') {
    return {
      phase: 'finished',
      id,
      replications: replicationsDone,
      planned: replicationsTotal,
      isStopped: status === 'CANCELLED' && replicationsDone < replicationsTotal,
    };
  }
  return { phase: 'running', id, progress };
}

export function isOver(state: RunState | undefined): boolean {
  return state !== undefined && state.phase !== 'starting' && state.phase !== 'running';
}
