/** Runs and comparisons as the store keeps them, joined with their scenarios. */
import type { Manifest } from '@meander/core';
import type { Experiment, Status } from '@meander/runner';
import type { Store } from '@meander/store';
import { fromContent } from '../scenario/load.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';

export interface RunRecord {
  readonly id: string;
  readonly manifest: Manifest;
  readonly scenario: ResolvedScenario;
  /** As last written down; the runner knows better while it is at work. */
  readonly status: Status;
}

export interface ComparisonRecord {
  readonly id: string;
  readonly baseline: RunRecord;
  readonly variant: RunRecord;
  readonly status: Status;
}

export async function loadRun(store: Store, id: string): Promise<RunRecord | null> {
  const run = await store.run(id);
  if (run === undefined) return null;
  const content = await store.scenario(run.scenarioHash);
  if (content === undefined) throw new Error(`the scenario of run ${id} is missing`);
  return { id, manifest: run.manifest, scenario: fromContent(content), status: run.status };
}

export async function loadComparison(store: Store, id: string): Promise<ComparisonRecord | null> {
  const comparison = await store.comparison(id);
  if (comparison === undefined) return null;
  const [baseline, variant] = await Promise.all([
    loadRun(store, comparison.baseline),
    loadRun(store, comparison.variant),
  ]);
  if (baseline === null || variant === null) throw new Error(`a run of comparison ${id} is missing`);
  return { id, baseline, variant, status: comparison.status };
}

/** What the runner is asked to do for a run. */
export function runExperiment(run: RunRecord): Experiment {
  const { population, replications, generator } = run.manifest;
  return { id: run.id, arms: [armOf(run)], population, replications, generator };
}

/** What the runner is asked to do for a comparison: both runs under the same luck. */
export function comparisonExperiment({ id, baseline, variant }: ComparisonRecord): Experiment {
  const { population, replications, generator } = baseline.manifest;
  return { id, arms: [armOf(baseline), armOf(variant)], population, replications, generator };
}

function armOf({ manifest, scenario }: RunRecord): Experiment['arms'][number] {
  return { manifest, scenario: scenario.scenario };
}
