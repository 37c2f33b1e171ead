import type { Progress } from '@meander/runner';
import { builder } from '../builder.ts';
import type { WorkProgress as WorkProgressShape } from '../experiment/shared-work.ts';
import { toGlobalId } from '../global-id.ts';
import { RunStatus } from './enums.ts';

/** The progress of a run or a comparison. */
export interface ProgressShape extends Progress {
  readonly of: 'Run' | 'Comparison';
}

export const RunProgress = builder.objectRef<ProgressShape>('RunProgress').implement({
  description: 'How far a run or a comparison is.',
  fields: (t) => ({
    runId: t.id({ description: 'Its global id.', resolve: ({ of, id }) => toGlobalId(of, id) }),
    sequence: t.exposeInt('sequence', {
      description:
        'Never falls while it runs; keep the answer with the greatest. The same state has the same number.',
    }),
    status: t.expose('status', { type: RunStatus, description: 'Where it stands.' }),
    fraction: t.exposeFloat('fraction', {
      description: 'Share of all replications that are simulated, 0 to 1.',
    }),
    etaSeconds: t.exposeInt('etaSeconds', {
      nullable: true,
      description: 'Estimated seconds until it is complete; null before the first replications.',
    }),
    replicationsDone: t.exposeInt('replicationsDone', {
      description: 'Replications that results rest on: all from the first on, without a gap.',
    }),
    replicationsTotal: t.exposeInt('replicationsTotal', { description: 'Replications asked for.' }),
  }),
});

export const WorkProgress = builder.objectRef<WorkProgressShape>('WorkProgress').implement({
  description: 'How far work is that goes on while somebody waits for its answer.',
  fields: (t) => ({
    done: t.exposeInt('done', {
      description:
        'Parts that are done: arms of a claim that are lived and measured in both its worlds, or blocks of futures.',
    }),
    total: t.exposeInt('total', { description: 'All parts; 0 where there is nothing to simulate.' }),
    etaSeconds: t.exposeInt('etaSeconds', {
      nullable: true,
      description: 'Estimated seconds until it is done; null before the first part.',
    }),
  }),
});
