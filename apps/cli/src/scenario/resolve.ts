/** Scenario argument and flags -> a scenario the API can run, with what was assumed. */
import { answered } from '../api/answered.ts';
import { scenarioDocument, type Issue, type Scenario, type SpendTable } from '../api/documents.ts';
import type { Meander } from '../api/open-meander.ts';
import type { Issue as CoreIssue } from '@meander/core';
import { BadInput, problem, together } from '../bad-input.ts';
import type { Edits } from './edits.ts';
import { expand } from './expanded.ts';
import { toInput, type Recipe } from './recipe.ts';
import type { Source } from './source.ts';
import { importSpend, type Spend } from './spend.ts';

/** How the API is told of a scenario; `inline` is a `ScenarioInput`, checked there. */
export type ScenarioRef = { readonly inline: object } | { readonly id: string };

export interface Resolved {
  readonly ref: ScenarioRef;
  /** What gives the same scenario again: an inline input, or a whole scenario. */
  readonly definition: unknown;
  /** Preset and changes; absent for a whole scenario. */
  readonly recipe?: Recipe;
  readonly scenario: Scenario;
  /** What was assumed, also while reading a spend file. */
  readonly notes: readonly Issue[];
  /** The spend file as it was understood. */
  readonly table?: SpendTable;
}

/** @throws BadInput with every problem */
export async function resolve(
  meander: Meander,
  source: Source,
  edits: Edits,
  spend?: Spend,
): Promise<Resolved> {
  if (source.kind === 'expanded') {
    if (spend !== undefined) throw new BadInput([needsPreset(spend)]);
    const expanded = expand(source.scenario, edits);
    const ref = { id: await meander.keep(expanded) };
    const scenario = { ...(await ask(meander, ref)), name: expanded.name };
    return { ref, definition: expanded, scenario, notes: scenario.notes };
  }
  const imported = spend && (await importSpend(meander, spend, source.recipe, edits));
  const recipe = edited(imported?.recipe ?? source.recipe, edits);
  const inline = toInput(recipe);
  const ref = { inline };
  const scenario = await ask(meander, ref);
  return {
    ref,
    recipe,
    definition: { ...inline, presetVersion: scenario.presetVersion ?? undefined },
    scenario,
    notes: [...(imported?.issues ?? []), ...scenario.notes],
    ...(imported === undefined ? {} : { table: imported.table }),
  };
}

function needsPreset({ file }: Spend): CoreIssue {
  return problem(
    '--spend',
    'needs-preset',
    `--spend ${file} goes with a preset or a plan made of one, not with a whole scenario`,
    {
      value: file,
      suggestion: 'npx meander init b2b-saas --spend ' + file,
    },
  );
}

function edited(recipe: Recipe, edits: Edits): Recipe {
  return {
    ...recipe,
    seed: edits.seed ?? recipe.seed,
    lens: edits.lens ?? recipe.lens,
    journey: edits.journey ?? recipe.journey,
    horizonWeeks: edits.weeks ?? recipe.horizonWeeks,
    changes: [...recipe.changes, ...edits.changes],
    locks: [...recipe.locks, ...edits.locks],
    ownChannels: [...recipe.ownChannels, ...edits.ownChannels],
  };
}

async function ask(meander: Meander, ref: ScenarioRef): Promise<Scenario> {
  const { scenario } = await meander.ask<{ scenario: Scenario }>(scenarioDocument, { ref });
  return answered(scenario);
}

/** One side of a comparison. */
export interface Side {
  readonly source: Source;
  readonly edits: Edits;
}

/**
 * Two scenarios for the same people with the same luck: plan B takes the seed of plan A.
 * @throws BadInput with the problems of both, each under its side
 */
export async function resolvePair(
  meander: Meander,
  a: Side,
  b: Side,
  spend?: Spend,
): Promise<{ baseline: Resolved; variant: Resolved }> {
  let seed = b.edits.seed;
  try {
    const [baseline, variant] = await together(
      async () => {
        const resolved = await under('plan A', resolve(meander, a.source, a.edits, spend));
        seed ??= resolved.scenario.seed;
        return resolved;
      },
      () => under('plan B', resolve(meander, b.source, { ...b.edits, seed }, spend)),
    );
    return { baseline, variant };
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(shared(error.issues)) : error;
  }
}

/** Says of each problem whose it is. */
async function under<Value>(side: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    throw new BadInput(error.issues.map((issue) => ({ ...issue, path: [side, ...issue.path] })));
  }
}

/** A problem that both plans have is said once, of neither. */
function shared(issues: readonly CoreIssue[]): CoreIssue[] {
  const key = ({ path, message }: CoreIssue) => `${path.slice(1).join(' ')} ${message}`;
  return [...Map.groupBy(issues, key).values()].map(([first, ...rest]) =>
    rest.length === 0 ? first! : { ...first!, path: first!.path.slice(1) },
  );
}
