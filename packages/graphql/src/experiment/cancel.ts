import type { Context } from '../context.ts';
import { NotFoundError } from '../errors.ts';
import { loadRecord, progressOf, type RecordProgress } from './progress.ts';

/** Stops a run or a comparison and answers with what is finished. @throws NotFoundError */
export async function cancel(context: Context, id: string): Promise<RecordProgress> {
  const record = await loadRecord(context, id);
  if (record === null) throw new NotFoundError('run or comparison', id);
  await context.runner.cancel(record.id);
  const now = await loadRecord(context, id);
  return progressOf(now ?? record, context);
}
