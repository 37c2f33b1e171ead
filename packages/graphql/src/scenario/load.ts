/** Scenarios by key: a content hash, or `save-` and the id of a saved version. */
import { presets } from '@meander/catalogue';
import { checkScenario, prepare } from '@meander/core';
import type { SavedScenario, ScenarioContent, Store } from '@meander/store';
import { LRUCache } from 'lru-cache';
import { recipeSchema } from './recipe.ts';
import { resolveScenario } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';

const SAVED = 'save-';

export function scenarioKey({ hash, saved }: ResolvedScenario): string {
  return saved === undefined ? hash : SAVED + saved.id;
}

/** A stored, saved or shipped scenario; null when nobody has ever run or saved it. */
export async function loadScenario(store: Store, key: string): Promise<ResolvedScenario | null> {
  if (key.startsWith(SAVED)) {
    const saved = await store.savedScenario(key.slice(SAVED.length));
    return saved === undefined ? null : fromSaved(saved);
  }
  const content = await store.scenario(key);
  if (content !== undefined) return fromContent(content);
  const preset = presets
    .map(({ scenario }) => resolveScenario({ preset: scenario.id }))
    .find((each) => each.hash === key);
  return preset ?? null;
}

export function fromSaved({ id, name, version, content }: SavedScenario): ResolvedScenario {
  return { ...fromContent(content), saved: { id, name, version } };
}

/** Checking and compiling takes tens of milliseconds; every question about a run asks for its scenario. */
const remembered = new LRUCache<string, ResolvedScenario>({ max: 32 });

/** Reads what was stored. A file that was edited by hand is an error, never a silently different scenario. */
export function fromContent({ hash, scenario, recipe }: ScenarioContent): ResolvedScenario {
  const key = `${hash} ${JSON.stringify(recipe)}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const checked = checkScenario(scenario);
  if (!checked.ok) throw new Error(`the stored scenario ${hash} is damaged: ${checked.issues[0]?.message}`);
  if (prepare(checked.value).scenarioHash !== hash)
    throw new Error(`the stored scenario ${hash} is not what it was`);
  const made = recipeSchema.parse(recipe);
  // Names and locks are no part of the hash; they come from the recipe.
  const resolved = {
    scenario: { ...checked.value, name: made.name, locks: made.locks },
    recipe: made,
    hash,
    notes: checked.notes,
  };
  remembered.set(key, resolved);
  return resolved;
}

export function toContent({ hash, scenario, recipe }: ResolvedScenario): ScenarioContent {
  return { hash, scenario, recipe };
}
