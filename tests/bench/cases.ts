/** The scenario that everything is measured on, and its variants. */
import { presetById } from '@meander/catalogue';
import { applyChanges, parametersOf, prepare, type Change, type Scenario } from '@meander/core';

/** @throws Error when there is no such preset */
export function presetScenario(id: string): Scenario {
  const preset = presetById(id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return preset;
}

/** @throws Error with the problems */
export function changed(scenario: Scenario, ...changes: readonly Change[]): Scenario {
  const result = applyChanges(scenario, changes);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result.value;
}

/** Fifteen points of the budget moved upstream. */
export function shifted(scenario: Scenario, points = 15): Scenario {
  return changed(scenario, { path: 'split.upstream', op: 'add', number: points });
}

/** One parameter multiplied. */
export function scaled(scenario: Scenario, path: string, factor: number): Scenario {
  const parameter = parametersOf(scenario).find((each) => each.path === path);
  if (parameter === undefined) throw new Error(`no parameter ${path}`);
  return changed(scenario, { path, op: 'set', number: parameter.value * factor });
}

/** What a week of a scenario consists of, in words. */
export function sizeOf(scenario: Scenario): string {
  const { program } = prepare(scenario);
  const { cells, events, entries, rates, terms } = program;
  return `${cells.length} cells, ${events.length} events, ${entries.count} entries at ${rates.count} rates of ${terms.count} terms`;
}
