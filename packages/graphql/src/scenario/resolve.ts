/** Recipe -> scenario: every problem at once, or the expanded scenario with its hash and notes. */
import {
  channelById,
  journeyById,
  journeys,
  lensOf,
  presetById,
  presets,
  withJourney,
} from '@meander/catalogue';
import {
  addOwnChannel,
  applyChanges,
  checkScenario,
  outOfRange,
  prepare,
  unknownName,
  type Change,
  type Issue,
  type OwnChannel,
  type Scenario,
} from '@meander/core';
import { LRUCache } from 'lru-cache';
import { ValidationError } from '../errors.ts';
import type { Recipe } from './recipe.ts';
import type { ResolvedScenario } from './resolved.ts';

/** What a client may say about a scenario; anything left out is the preset's. */
export interface ScenarioRequest {
  readonly preset: string;
  readonly presetVersion?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly seed?: string | null | undefined;
  readonly lens?: 'funnel' | 'lifecycle' | 'custom' | null | undefined;
  /** Id of a journey that takes the place of the preset's. */
  readonly journey?: string | null | undefined;
  readonly horizonWeeks?: number | null | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly locks?: readonly string[] | null | undefined;
  readonly ownChannels?: readonly OwnChannel[] | null | undefined;
}

const MOST = {
  changes: 400,
  locks: 40,
  ownChannels: 32,
  name: 120,
  seed: 200,
  label: 80,
  list: 1040,
  horizonWeeks: 1040,
};
// Names that mean something to JavaScript itself; no path or channel may be called so.
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws ValidationError with every problem, each under the path of the request that caused it */
export function resolveScenario(request: ScenarioRequest, notes: readonly Issue[] = []): ResolvedScenario {
  const issues: Issue[] = [];
  const preset = presetById(request.preset);
  const ids = presets.map((each) => each.scenario.id);
  if (preset === undefined) {
    throw new ValidationError([unknownName(['preset'], 'preset', request.preset, ids)]);
  }
  if ((request.presetVersion ?? preset.version) !== preset.version) {
    issues.push(presetChanged(preset, request.presetVersion ?? preset.version));
  }
  issues.push(...checkSizes(request));
  if (issues.length > 0) throw new ValidationError(issues);

  const resolved = resolveRecipe(preset, recipeFor(request, preset));
  return notes.length === 0 ? resolved : { ...resolved, notes: [...notes, ...resolved.notes] };
}

/** Expanding takes tens of milliseconds and a client asks about the same plan many times: the latest are remembered. */
const remembered = new LRUCache<string, ResolvedScenario>({ max: 32 });

function resolveRecipe(preset: Scenario, recipe: Recipe): ResolvedScenario {
  const key = JSON.stringify(recipe);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const { scenario, problems } = cook(preset, recipe);
  const { ok, value, found } = settle(scenario, problems);
  if (!ok) throw new ValidationError(found);
  const resolved = { scenario: value, recipe, hash: prepare(value).scenarioHash, notes: found };
  remembered.set(key, resolved);
  return resolved;
}

/** The preset with the recipe's own channels, before any change: what changes are measured against. */
export function beforeChanges(preset: Scenario, recipe: Recipe): { scenario: Scenario; problems: Issue[] } {
  const problems: Issue[] = [];
  const journey = journeyById(recipe.journey ?? '');
  let scenario: Scenario = {
    ...(journey === undefined ? preset : withJourney(preset, journey, recipe.lens)),
    seed: recipe.seed,
    lens: recipe.lens,
    horizonWeeks: recipe.horizonWeeks,
  };
  scenario = withNamedChannels(scenario, recipe);
  for (const own of recipe.ownChannels) {
    const added = addOwnChannel(scenario, own);
    if (added.ok) scenario = added.value;
    else problems.push(...added.issues);
  }
  const known = scenario.channels.map((channel) => channel.id);
  for (const lock of recipe.locks) {
    if (!known.includes(lock)) problems.push(unknownName(['locks'], 'channel', lock, known));
  }
  return { scenario: { ...scenario, name: recipe.name, locks: [...recipe.locks] }, problems };
}

/** Channels of the catalogue that a change, a lock or an own channel names join the plan, without money at first. */
function withNamedChannels(scenario: Scenario, { changes, locks, ownChannels }: Recipe): Scenario {
  const named = [
    ...changes.flatMap(({ path }) => CHANNEL_PATH.exec(path)?.[1] ?? []),
    ...locks,
    ...ownChannels.map(({ like }) => like),
  ];
  const has = new Set([...scenario.channels, ...ownChannels].map(({ id }) => id));
  const added = [...new Set(named)].flatMap((id) => (has.has(id) ? [] : (channelById(id) ?? [])));
  if (added.length === 0) return scenario;
  const none = Object.fromEntries(added.map(({ id }) => [id, 0]));
  const { plan, historic } = scenario;
  return {
    ...scenario,
    channels: [...scenario.channels, ...added],
    plan: { ...plan, split: { ...plan.split, ...none } },
    historic: { ...historic, split: { ...historic.split, ...none } },
  };
}

/** The channel that a change path is about. */
const CHANNEL_PATH = /^(?:historic[.])?(?:split|budget|flight|channels|targeting)[.](\w+)/;

function cook(preset: Scenario, recipe: Recipe): { scenario: Scenario; problems: Issue[] } {
  const { scenario, problems } = beforeChanges(preset, recipe);
  const changed = applyChanges(scenario, recipe.changes);
  if (changed.ok) return { scenario: changed.value, problems: [...problems, ...changed.notes] };
  return { scenario, problems: [...problems, ...changed.issues] };
}

/** The last look: the whole scenario is checked only when its parts are sound, else its problems would be said twice. */
function settle(
  scenario: Scenario,
  issues: readonly Issue[],
): { ok: boolean; value: Scenario; found: readonly Issue[] } {
  if (issues.some((issue) => issue.severity === 'error'))
    return { ok: false, value: scenario, found: issues };
  const checked = checkScenario(scenario);
  return checked.ok
    ? { ok: true, value: checked.value, found: [...issues, ...checked.notes] }
    : { ok: false, value: scenario, found: [...issues, ...checked.issues] };
}

/** What a request says of its preset, with all that it leaves out; nothing is checked. */
export function recipeFor(request: ScenarioRequest, preset: Scenario): Recipe {
  const journey = journeyById(request.journey ?? '');
  const own = journey === undefined ? preset.lens : lensOf(journey);
  return {
    preset: preset.id,
    presetVersion: preset.version,
    name: request.name ?? preset.name,
    seed: request.seed ?? preset.seed,
    lens: request.lens === 'funnel' || request.lens === 'lifecycle' ? request.lens : own,
    ...(journey === undefined ? {} : { journey: journey.id }),
    horizonWeeks: request.horizonWeeks ?? preset.horizonWeeks,
    changes: (request.changes ?? []).map(({ path, op, number, list }) => ({
      path,
      op,
      ...(number === undefined ? {} : { number }),
      ...(list === undefined ? {} : { list: [...list] }),
    })),
    locks: [...new Set(request.locks ?? [])],
    ownChannels: (request.ownChannels ?? []).map(({ id, label, like }) => ({ id, label, like })),
  };
}

function presetChanged(preset: Scenario, asked: number): Issue {
  return {
    path: ['presetVersion'],
    severity: 'error',
    code: 'preset-changed',
    value: String(asked),
    allowed: String(preset.version),
    suggestion: String(preset.version),
    message:
      `this was made with version ${asked} of the preset "${preset.id}", which is now at version ${preset.version}: ` +
      `the numbers would not be the same. Leave the version out to open it with version ${preset.version}.`,
  };
}

/** What must hold before the engine is asked: lengths, and names that JavaScript keeps for itself. */
function checkSizes(request: ScenarioRequest): Issue[] {
  const issues: Issue[] = [];
  const length = (path: string, size: number, min: number, max: number) => {
    if (size < min || size > max) issues.push(outOfRange([path], `length of ${path}`, size, min, max));
  };
  length('name', request.name?.length ?? 1, 1, MOST.name);
  length('seed', request.seed?.length ?? 1, 1, MOST.seed);
  length('changes', request.changes?.length ?? 0, 0, MOST.changes);
  length('locks', request.locks?.length ?? 0, 0, MOST.locks);
  length('ownChannels', request.ownChannels?.length ?? 0, 0, MOST.ownChannels);
  const weeks = request.horizonWeeks ?? 1;
  if (!(weeks >= 1 && weeks <= MOST.horizonWeeks)) {
    issues.push(outOfRange(['horizonWeeks'], 'horizon', weeks, 1, MOST.horizonWeeks, 'weeks'));
  }
  if (request.lens === 'custom')
    issues.push(unknownName(['lens'], 'lens', 'CUSTOM', ['FUNNEL', 'LIFECYCLE']));
  const journey = request.journey ?? undefined;
  if (journey !== undefined && journeyById(journey) === undefined) {
    const ids = journeys.map(({ id }) => id);
    issues.push(unknownName(['journey'], 'journey', journey, ids));
  }
  for (const own of request.ownChannels ?? [])
    length(`ownChannels.${own.id}.label`, own.label.length, 1, MOST.label);
  const names = [
    ...(request.changes ?? []).flatMap((change) => change.path.split('.')),
    ...(request.ownChannels ?? []).flatMap((own) => [own.id, own.like]),
    ...(request.locks ?? []),
  ];
  for (const name of new Set(names.filter((each) => RESERVED.has(each))))
    issues.push(unknownName([name], 'name', name, []));
  return issues;
}
