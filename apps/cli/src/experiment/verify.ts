/** Runs again what a manifest describes, and compares the hashes. */
import { ENGINE_VERSION, type Issue } from '@meander/core';
import * as z from 'zod';
import type { Population } from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';
import { BadInput, problem } from '../bad-input.ts';
import { expand } from '../scenario/expanded.ts';
import type { ScenarioRef } from '../scenario/resolve.ts';
import { readTextFile } from '../scenario/source.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { simulateComparison, simulateRun, type Sizes } from './start.ts';

const armSchema = z.looseObject({
  engineVersion: z.string(),
  scenarioHash: z.string(),
  resultHash: z.string(),
  population: z.enum(['EXPECTED', 'COHORTS', 'AGENTS'] satisfies Population[]),
  replications: z.int().min(1).max(10_000),
  scenario: z.looseObject({}),
});

/** What a manifest says of one scenario that was run. */
export type Arm = z.infer<typeof armSchema>;

/** @throws BadInput when the file is no manifest of ours */
export function readManifest(file: string): Arm[] {
  const content = parse(readTextFile(file), file);
  const manifest = content['manifest'] ?? content;
  const isPair = typeof manifest === 'object' && manifest !== null && 'baseline' in manifest;
  const schema = isPair
    ? z
        .looseObject({ baseline: armSchema, variant: armSchema })
        .transform(({ baseline, variant }) => [baseline, variant])
    : armSchema.transform((arm) => [arm]);
  const parsed = schema.safeParse(manifest);
  if (parsed.success) return parsed.data;
  throw new BadInput(
    parsed.error.issues.map(({ path, message }) =>
      problem(`${file}: ${path.join('.')}`, 'not-a-manifest', `${file}: ${path.join('.')}: ${message}`, {
        allowed: 'a manifest, or what --json prints',
      }),
    ),
  );
}

function parse(text: string, file: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw new BadInput([
      problem(file, 'not-a-manifest', `${file} is not a manifest`, {
        allowed: 'what --out writes beside a result, or what --json prints',
      }),
    ]);
  }
}

/** One thing that is not as the manifest says. */
export interface Mismatch {
  readonly what: 'engine version' | 'preset version' | 'scenario hash' | 'result hash';
  readonly expected: string;
  readonly found: string;
}

/**
 * @returns what differs, nothing when every byte is the same; null when it was stopped before it could tell
 * @throws BadInput when the scenario cannot be run any more
 */
export async function verify(
  meander: Meander,
  arms: readonly Arm[],
  line: ProgressLine,
): Promise<readonly Mismatch[] | null> {
  const [first] = arms;
  if (first === undefined) return [];
  const sizes = { population: first.population, replications: first.replications };
  const refs = await Promise.all(arms.map((arm) => refOf(meander, arm)));
  let simulated;
  try {
    simulated = await simulate(meander, refs, sizes, line);
  } catch (error) {
    const changed = error instanceof BadInput ? error.issues.filter(isChangedPreset) : [];
    if (changed.length === 0) throw error;
    return changed.map(({ value = '', allowed = '' }) => ({
      what: 'preset version',
      expected: value,
      found: allowed,
    }));
  }
  const { manifests, ending } = simulated;
  if (!ending.isComplete) return null;
  const mismatches: Mismatch[] = [];
  const expect = (what: Mismatch['what'], expected: string, found: string) => {
    if (expected !== found) mismatches.push({ what, expected, found });
  };
  for (const [i, arm] of arms.entries()) {
    const manifest = manifests[i]!;
    expect('engine version', arm.engineVersion, ENGINE_VERSION);
    expect('scenario hash', arm.scenarioHash, manifest.scenarioHash);
    expect('result hash', arm.resultHash, await meander.resultHash(manifest));
  }
  return mismatches;
}

/** A preset that has changed since gives other numbers: that is an answer, not a bad question. */
function isChangedPreset({ code }: Issue): boolean {
  return code === 'preset-changed';
}

async function simulate(meander: Meander, refs: readonly ScenarioRef[], sizes: Sizes, line: ProgressLine) {
  const [baseline, variant] = refs;
  if (baseline === undefined || variant === undefined) {
    const { manifest, ending } = await simulateRun(meander, refs[0]!, sizes, line);
    return { manifests: [manifest], ending };
  }
  const finished = await simulateComparison(meander, { baseline, variant }, sizes, line);
  return { manifests: [finished.baseline, finished.variant], ending: finished.ending };
}

async function refOf(meander: Meander, { scenario }: Arm): Promise<ScenarioRef> {
  if (!('journeys' in scenario)) return { inline: scenario };
  const expanded = expand(scenario, { changes: [], locks: [], ownChannels: [] });
  return { id: await meander.keep(expanded) };
}
