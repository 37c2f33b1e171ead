/** A scenario made ready to run, once: scenarios are immutable, so what was compiled is kept as long as they live. */
import { checkScenarioWith } from '../model/check.ts';
import { identityOf } from '../model/hash.ts';
import type { Checked, Issue } from '../model/issue.ts';
import { journeyOf, type Lens, type Scenario } from '../model/scenario.ts';
import { mechanisms } from '../mechanisms/index.ts';
import { compile, withPlan, type Compiled } from './compile.ts';
import type { Program } from './program.ts';

export interface Prepared {
  readonly program: Program;
  readonly scenarioHash: string;
  readonly notes: readonly Issue[];
}

const prepared = new WeakMap<Scenario, Prepared>();

/** The latest models: a moved slider changes the plan alone, and then only the money is laid out again. */
const REMEMBERED = 4;
const recent: { readonly model: string; readonly compiled: Compiled }[] = [];

/** Compiles a checked scenario. @throws RangeError for names that `checkScenario` would have refused */
export function prepare(scenario: Scenario): Prepared {
  const known = prepared.get(scenario);
  if (known) return known;
  const { model, hash } = identityOf(scenario);
  const { program, notes } = compileOnce(scenario, model);
  const ready = { program: withPlan(program, scenario), notes, scenarioHash: hash };
  prepared.set(scenario, ready);
  return ready;
}

function compileOnce(scenario: Scenario, model: string): Compiled {
  const place = recent.findIndex((each) => each.model === model);
  const found = recent.splice(place, place < 0 ? 0 : 1)[0] ?? { model, compiled: compile(scenario) };
  recent.unshift(found);
  recent.length = Math.min(recent.length, REMEMBERED);
  return found.compiled;
}

/** Any input as a scenario that can be run, or every problem it has. */
export function checkScenario(input: unknown): Checked<Scenario> {
  const result = checkScenarioWith(mechanisms, input);
  if (!result.ok) return result;
  const scenario = result.value;
  const lenses = Object.keys(scenario.journeys) as Lens[];
  const issues = lenses.flatMap((lens) =>
    compileProblems(lens === scenario.lens ? scenario : { ...scenario, lens }),
  );
  if (issues.length > 0) return { ok: false, issues: [...result.notes, ...issues] };
  return { ...result, notes: [...result.notes, ...prepare(scenario).notes] };
}

function compileProblems(scenario: Scenario): Issue[] {
  try {
    prepare(scenario);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [cannotCompile(scenario, error)];
  }
}

/** What only shows when the parts are put together: moves that share a name in a cell, too many cells, negative rates. */
function cannotCompile(scenario: Scenario, error: RangeError): Issue {
  return {
    path: ['journeys', journeyOf(scenario).id],
    severity: 'error',
    code: 'not-compilable',
    message: error.message,
  };
}
