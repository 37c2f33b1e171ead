/** Truth in one call, for where a few hundred runs of a plan may take their time in this thread. */
import { simulateTogether, type Block, type RunOptions, type Scenario } from '@meander/core';
import { counterfactuals, type Counterfactual, type CounterfactualOptions } from './counterfactual.ts';
import { armTotals, truthOf, type ArmTotals, type TrueEffect } from './truth.ts';

export interface TruthOptions extends CounterfactualOptions {
  /** `expected` (default) gives the expectation at once; `cohorts` and `agents` give intervals. */
  readonly population?: RunOptions['population'];
  /** Independent futures; default 1 for `expected`, else 100. */
  readonly replications?: number;
  /** Weeks at whose end effects are read; 4 and the horizon when left out. */
  readonly windows?: readonly number[];
}

export interface Truth {
  /** The plan as it is; all counterfactuals are compared with this one run. */
  readonly baseline: Block;
  readonly lived: readonly (Counterfactual & { readonly block: Block })[];
  readonly effects: readonly TrueEffect[];
}

/**
 * The totals of some replications of the plan and of its counterfactuals.
 * @param stop asked every week; the totals then end early, with the replications that are finished
 */
export function truthTotals(
  scenario: Scenario,
  options: TruthOptions,
  { from, to }: { readonly from: number; readonly to: number },
  stop?: () => boolean,
): ArmTotals[] {
  const { population = 'expected', windows } = options;
  const asked = counterfactuals(scenario, options);
  const run = { population, from, to, keepCauses: false };
  const [baseline, ...blocks] = simulateTogether(
    [scenario, ...asked.map((each) => each.scenario)],
    run,
    stop,
  );
  return armTotals(
    baseline!,
    asked.map((each, i) => ({ ...each, block: blocks[i]! })),
    windows,
  );
}

/** Simulates the plan and all its counterfactuals, which share their past. @throws RangeError for impossible options */
export function truth(scenario: Scenario, options: TruthOptions = {}): Truth {
  const { population = 'expected', windows } = options;
  const { replications = population === 'expected' ? 1 : 100 } = options;
  const asked = counterfactuals(scenario, options);
  const [baseline, ...blocks] = simulateTogether([scenario, ...asked.map((each) => each.scenario)], {
    population,
    from: 0,
    to: replications,
    keepCauses: false,
  });
  const lived = asked.map((each, i) => ({ ...each, block: blocks[i]! }));
  return { baseline: baseline!, lived, effects: truthOf(baseline!, lived, windows) };
}
