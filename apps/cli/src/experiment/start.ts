/** Starts what the API simulates, and waits for it. */
import { answered } from '../api/answered.ts';
import {
  startComparisonDocument,
  startRunDocument,
  type Manifest,
  type Population,
} from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';
import type { ScenarioRef } from '../scenario/resolve.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { follow, type Ending } from './follow.ts';

export interface Sizes {
  readonly population: Population;
  readonly replications: number;
}

const DEFAULT_REPLICATIONS = 400;
const POPULATIONS = { expected: 'EXPECTED', cohorts: 'COHORTS', agents: 'AGENTS' } as const;

export function sizesOf(flags: {
  readonly population?: keyof typeof POPULATIONS | undefined;
  readonly replications?: number | undefined;
}): Sizes {
  const population = POPULATIONS[flags.population ?? 'cohorts'];
  return {
    population,
    replications: population === 'EXPECTED' ? 1 : (flags.replications ?? DEFAULT_REPLICATIONS),
  };
}

/** A few replications of counts are done before a thread has started, and so is the expectation. */
const QUICK_REPLICATIONS = 8;

/** Whether threads pay off. Agents always get some: one replication may take long, and Ctrl-C must be heard. */
export function needsThreads({ population, replications }: Sizes): boolean {
  if (population === 'COHORTS') return replications > QUICK_REPLICATIONS;
  return population === 'AGENTS';
}

export interface FinishedRun {
  readonly id: string;
  readonly manifest: Manifest;
  readonly ending: Ending;
}

/** @throws BadInput, or Error when the simulation failed */
export async function simulateRun(
  meander: Meander,
  scenario: ScenarioRef,
  sizes: Sizes,
  line: ProgressLine,
): Promise<FinishedRun> {
  const { startRun } = await meander.ask<{
    startRun: { __typename: 'StartRunPayload'; run: { id: string; manifest: Manifest } };
  }>(startRunDocument, { input: { scenario, ...sizes } });
  const { id, manifest } = answered(startRun).run;
  const ending = await follow(meander, id, line);
  return { id, manifest: soFar(manifest, ending), ending };
}

export interface FinishedComparison {
  readonly id: string;
  readonly baseline: Manifest;
  readonly variant: Manifest;
  readonly reproduceCommand: string;
  readonly ending: Ending;
}

/** @throws BadInput, or Error when the simulation failed */
export async function simulateComparison(
  meander: Meander,
  pair: { readonly baseline: ScenarioRef; readonly variant: ScenarioRef },
  sizes: Sizes,
  line: ProgressLine,
): Promise<FinishedComparison> {
  const { startComparison } = await meander.ask<{
    startComparison: {
      __typename: 'StartComparisonPayload';
      comparison: {
        id: string;
        reproduceCommand: string;
        baseline: { manifest: Manifest };
        variant: { manifest: Manifest };
      };
    };
  }>(startComparisonDocument, { input: { ...pair, ...sizes } });
  const { id, baseline, variant, reproduceCommand } = answered(startComparison).comparison;
  const ending = await follow(meander, id, line);
  return {
    id,
    baseline: soFar(baseline.manifest, ending),
    variant: soFar(variant.manifest, ending),
    reproduceCommand: commandSoFar(reproduceCommand, ending),
    ending,
  };
}

/** What was stopped early is described by what was finished: asking for that many gives the same numbers. */
function soFar(manifest: Manifest, ending: Ending): Manifest {
  if (ending.isComplete || ending.replicationsDone === 0) return manifest;
  return {
    ...manifest,
    replications: ending.replicationsDone,
    reproduceCommand: commandSoFar(manifest.reproduceCommand, ending),
  };
}

function commandSoFar(command: string, { replicationsDone, replicationsTotal }: Ending): string {
  return command.replace(`--replications ${replicationsTotal}`, `--replications ${replicationsDone}`);
}
