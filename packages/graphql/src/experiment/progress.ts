import type { Progress, Status } from '@meander/runner';
import type { Context } from '../context.ts';
import { fromGlobalId } from '../global-id.ts';
import {
  comparisonExperiment,
  loadComparison,
  loadRun,
  runExperiment,
  type ComparisonRecord,
  type RunRecord,
} from './load.ts';

export type ExperimentRecord = RunRecord | ComparisonRecord;
export type RecordProgress = Progress & { readonly of: 'Run' | 'Comparison' };

export async function runProgress(run: RunRecord, { runner }: Context): Promise<RecordProgress> {
  return { of: 'Run', ...(await runner.progress(runExperiment(run), run.status)) };
}

export async function comparisonProgress(
  comparison: ComparisonRecord,
  { runner }: Context,
): Promise<RecordProgress> {
  return {
    of: 'Comparison',
    ...(await runner.progress(comparisonExperiment(comparison), comparison.status)),
  };
}

export async function progressOf(record: ExperimentRecord, context: Context): Promise<RecordProgress> {
  return 'manifest' in record ? runProgress(record, context) : comparisonProgress(record, context);
}

export async function statusOf(record: ExperimentRecord, context: Context): Promise<Status> {
  return (await progressOf(record, context)).status;
}

/** A run or a comparison by its global id. */
export async function loadRecord({ store }: Context, id: string): Promise<ExperimentRecord | null> {
  const found = fromGlobalId(id);
  if (found?.type === 'Run') return loadRun(store, found.key);
  return found?.type === 'Comparison' ? loadComparison(store, found.key) : null;
}

/** Progress as it comes; ends after a final status, at once when there is nothing with this id. */
export async function* watchProgress(context: Context, id: string): AsyncGenerator<RecordProgress> {
  const record = await loadRecord(context, id);
  if (record === null) return;
  const of = 'manifest' in record ? ('Run' as const) : ('Comparison' as const);
  const experiment = 'manifest' in record ? runExperiment(record) : comparisonExperiment(record);
  for await (const progress of context.runner.watch(experiment, record.status, context.signal))
    yield { of, ...progress };
}
