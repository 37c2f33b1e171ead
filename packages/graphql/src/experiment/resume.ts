import type { Context } from '../context.ts';
import { comparisonExperiment, loadComparison, loadRun, runExperiment } from './load.ts';

/** Takes up again what was waiting or running when the last process ended; finished blocks are not simulated again. */
export async function resumeUnfinished({ store, runner }: Context): Promise<number> {
  const unfinished = await store.unfinished();
  const resumed = new Set<string>();
  for (const id of unfinished.comparisons) {
    const comparison = await loadComparison(store, id);
    if (comparison === null) continue;
    await runner.start(comparisonExperiment(comparison));
    for (const each of [id, comparison.baseline.id, comparison.variant.id]) resumed.add(each);
  }
  for (const id of unfinished.runs.filter((each) => !resumed.has(each))) {
    const run = await loadRun(store, id);
    if (run !== null) await runner.start(runExperiment(run));
  }
  return unfinished.comparisons.length + unfinished.runs.filter((each) => !resumed.has(each)).length;
}
