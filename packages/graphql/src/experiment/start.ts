/** Starting: everything is checked and its cost accepted before anything is written or simulated. */
import { manifestOf, outOfRange, type Issue, type Population } from '@meander/core';
import { comparisonId, runId } from '@meander/runner';
import type { Context } from '../context.ts';
import { ValidationError } from '../errors.ts';
import { toContent } from '../scenario/load.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { admit } from './admission.ts';
import { comparisonExperiment, runExperiment, type ComparisonRecord, type RunRecord } from './load.ts';

export interface Sizes {
  readonly population: Population;
  readonly replications: number;
}

const MOST_REPLICATIONS = 10_000;

/** @throws ValidationError, LimitError */
export async function startRun(
  context: Context,
  scenario: ResolvedScenario,
  sizes: Sizes,
): Promise<RunRecord> {
  const run = recordOf(scenario, checkSizes(sizes));
  const experiment = runExperiment(run);
  await admit(context, experiment);
  await context.store.putScenario(toContent(scenario));
  await context.store.putRun({ id: run.id, manifest: run.manifest, scenarioHash: scenario.hash });
  await context.runner.start(experiment);
  return run;
}

/** @throws ValidationError, LimitError */
export async function startComparison(
  context: Context,
  pair: { readonly baseline: ResolvedScenario; readonly variant: ResolvedScenario },
  sizes: Sizes,
): Promise<ComparisonRecord> {
  requireSameHorizon(pair.baseline, pair.variant);
  const checked = checkSizes(sizes);
  const baseline = recordOf(pair.baseline, checked);
  const variant = recordOf(pair.variant, checked);
  const id = comparisonId(baseline.id, variant.id);
  const comparison: ComparisonRecord = { id, baseline, variant, status: 'queued' };
  const experiment = comparisonExperiment(comparison);
  await admit(context, experiment);
  for (const run of [baseline, variant]) {
    await context.store.putScenario(toContent(run.scenario));
    await context.store.putRun({ id: run.id, manifest: run.manifest, scenarioHash: run.scenario.hash });
  }
  await context.store.putComparison({ id, baseline: baseline.id, variant: variant.id });
  await context.runner.start(experiment);
  return comparison;
}

/** Two plans can be subtracted only over the same weeks. @throws ValidationError */
export function requireSameHorizon(baseline: ResolvedScenario, variant: ResolvedScenario): void {
  const [a, b] = [baseline.scenario.horizonWeeks, variant.scenario.horizonWeeks];
  if (a === b) return;
  const issue: Issue = {
    path: ['variant', 'horizonWeeks'],
    severity: 'error',
    code: 'different-horizon',
    value: String(b),
    allowed: String(a),
    suggestion: String(a),
    message: `the plans have different horizons: ${a} and ${b} weeks. Use ${a} weeks for both.`,
  };
  throw new ValidationError([issue]);
}

function recordOf(scenario: ResolvedScenario, sizes: Sizes): RunRecord {
  const manifest = manifestOf(scenario.scenario, sizes);
  return { id: runId(manifest), manifest, scenario, status: 'queued' };
}

/** The expected population has no luck: one replication is all there is. */
function checkSizes({ population, replications }: Sizes): Sizes {
  if (!(replications >= 1 && replications <= MOST_REPLICATIONS)) {
    throw new ValidationError([
      outOfRange(['replications'], 'replications', replications, 1, MOST_REPLICATIONS),
    ]);
  }
  return { population, replications: population === 'expected' ? 1 : replications };
}
