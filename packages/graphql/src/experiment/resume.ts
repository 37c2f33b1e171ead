import { ENGINE_VERSION } from '@meander/core';
import type { Context } from '../context.ts';
import { comparisonExperiment, loadComparison, loadRun, runExperiment } from './load.ts';

/**
 * Takes up again what was waiting or running when the last process ended; finished blocks are not simulated again. What
 * cannot be taken up is written down as such and holds nothing else up.
 * @returns how many runs and comparisons were taken up
 */
export async function resumeUnfinished(context: Context): Promise<number> {
  const { comparisons, runs } = await context.store.unfinished();
  const resumed = new Set<string>();
  let count = 0;
  for (const id of comparisons) {
    const covered = await attempt(context, id, () => resumeComparison(context, id));
    for (const each of covered) resumed.add(each);
    count += Math.min(1, covered.length);
  }
  for (const id of runs.filter((each) => !resumed.has(each))) {
    count += (await attempt(context, id, () => resumeRun(context, id))).length;
  }
  return count;
}

/** @returns the runs that are simulated with it; none when another engine began it, whose bytes this one would not continue */
async function resumeComparison({ store, runner }: Context, id: string): Promise<string[]> {
  const comparison = await loadComparison(store, id);
  if (comparison === null) return [];
  const { baseline, variant } = comparison;
  if (isOfThisEngine(baseline) && isOfThisEngine(variant)) {
    await runner.start(comparisonExperiment(comparison));
    return [baseline.id, variant.id];
  }
  await store.record(id, 'cancelled');
  return [];
}

async function resumeRun({ store, runner }: Context, id: string): Promise<string[]> {
  const run = await loadRun(store, id);
  if (run === null) return [];
  if (isOfThisEngine(run)) {
    await runner.start(runExperiment(run));
    return [id];
  }
  await store.record(id, 'cancelled');
  return [];
}

function isOfThisEngine({ manifest }: { readonly manifest: { readonly engineVersion: string } }): boolean {
  return manifest.engineVersion === ENGINE_VERSION;
}

async function attempt({ store }: Context, id: string, resume: () => Promise<string[]>): Promise<string[]> {
  try {
    return await resume();
  } catch (error) {
    await store.record(id, 'failed', error instanceof Error ? error.message : JSON.stringify(error));
    return [];
  }
}
