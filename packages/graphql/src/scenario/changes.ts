/** What did I change? Each change with its absolute value, the preset's value, and how to say it. */
import { applyChanges, movesOf, parametersOf, planPrices, type Change, type Scenario } from '@meander/core';
import { presetById } from '@meander/catalogue';
import type { Recipe } from './recipe.ts';
import { beforeChanges } from './resolve.ts';

export interface ShownChange {
  readonly path: string;
  /** The absolute value set (`split.*` in points). */
  readonly number?: number;
  readonly list?: readonly number[];
  /** The value before any change. */
  readonly from?: number;
  readonly label: string;
  readonly unit: string;
}

/** The changes of a recipe, in order; applying them as absolute values to the same preset gives the same scenario. */
export function shownChanges(recipe: Recipe): ShownChange[] {
  const preset = presetById(recipe.preset);
  if (preset === undefined)
    return recipe.changes.map((change) => ({
      ...valueOf(change),
      path: change.path,
      label: change.path,
      unit: '',
    }));
  const base = beforeChanges(preset, recipe).scenario;
  const shown: ShownChange[] = [];
  let scenario = base;
  for (const group of movesOf(recipe.changes)) {
    const after = applyChanges(scenario, group);
    if (!after.ok) break;
    let sides = scenario;
    for (const change of group) {
      // Within one move the two sides are shifted first, one after the other, and single channels last.
      const moved = isSide(change.path) ? applyChanges(sides, [change]) : after;
      if (!moved.ok) break;
      if (isSide(change.path)) sides = moved.value;
      shown.push(show(change, base, moved.value));
    }
    scenario = after.value;
  }
  return shown;
}

function isSide(path: string): boolean {
  return /^(historic\.)?split\.(upstream|downstream)$/.test(path);
}

function show(change: Change, base: Scenario, after: Scenario): ShownChange {
  const { label, unit, value } = describePath(after, change.path);
  const from = describePath(base, change.path).value;
  return {
    path: change.path,
    ...valueOf(change, value),
    ...(from === undefined ? {} : { from }),
    label,
    unit,
  };
}

/** A number that was set is shown as it was given; one that was added to, as it came out. */
function valueOf(
  { op, number, list }: Change,
  after?: number,
): { number?: number; list?: readonly number[] } {
  if (list !== undefined) return { list };
  if (op === 'set' && number !== undefined) return { number };
  return after === undefined ? {} : { number: Number(after.toPrecision(12)) };
}

/** What a change path means in a scenario. Flights and prices are lists and have no single value. */
export function describePath(
  scenario: Scenario,
  path: string,
): { label: string; unit: string; value?: number } {
  const isHistoric = path.startsWith('historic.');
  const plan = isHistoric ? scenario.historic : scenario.plan;
  const [head, id = ''] = (isHistoric ? path.slice('historic.'.length) : path).split('.');
  const past = isHistoric ? 'Historic ' : '';
  const channel = scenario.channels.find((each) => each.id === id);
  if (path === 'horizonWeeks') return { label: 'Horizon', unit: 'weeks', value: scenario.horizonWeeks };
  if (path === 'historic.total' || path === 'budget.total') {
    return { label: `${past}Weekly budget`, unit: 'money per week', value: plan.weekly };
  }
  if (head === 'split' && (id === 'upstream' || id === 'downstream')) {
    const share = scenario.channels
      .filter((each) => each.kind === id)
      .reduce((sum, each) => sum + (plan.split[each.id] ?? 0), 0);
    return { label: `${past}${id} share`, unit: 'points', value: share * 100 };
  }
  if (head === 'split' && channel) {
    return { label: `${past}${channel.label}: share`, unit: 'points', value: (plan.split[id] ?? 0) * 100 };
  }
  if (head === 'budget' && channel) {
    return {
      label: `${channel.label}: budget`,
      unit: 'money per week',
      value: plan.weekly * (plan.split[id] ?? 0),
    };
  }
  if (head === 'flight' && channel)
    return { label: `${past}${channel.label}: flight`, unit: 'factor per week' };
  if (head === 'promotion' || head === 'priceLevel') {
    const { label, unit } = planPrices[head];
    return { label: isHistoric ? `${past}${label.toLowerCase()}` : label, unit };
  }
  const parameter = parametersOf(scenario).find((each) => each.path === path);
  if (parameter === undefined) return { label: path, unit: '' };
  const [, owner = ''] = path.split('.');
  const of = path.startsWith('channels.')
    ? scenario.channels.find((each) => each.id === owner)?.label
    : undefined;
  return {
    label: of === undefined ? parameter.label : `${of}: ${parameter.label}`,
    unit: parameter.unit,
    value: parameter.value,
  };
}
