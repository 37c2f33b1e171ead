/** The plans of those who look at what a plan does and move its money: what an arm of an experiment lives by. */
import { simulateTogether, type Advice, type MeasureUse, type Scenario } from '@meander/core';
import { bestSplit, withSplit } from '../optimise/best-split.ts';
import { valuesOf } from './value.ts';

/** What a plan is looked at as. */
const PLAN = 'plan';

/** The scenario with the split that advice leads to. @throws RangeError for a measure that is not there */
export function advised(scenario: Scenario, advice: Advice): Scenario {
  return advice.kind === 'best' ? towards(scenario, advice) : byReports(scenario, advice);
}

/** Through another lens a plan is worth something else; the plan that is found is lived in the scenario as it is. */
function towards(
  scenario: Scenario,
  { goal, lens = scenario.lens }: Extract<Advice, { kind: 'best' }>,
): Scenario {
  const seen = lens === scenario.lens ? scenario : { ...scenario, lens };
  const found = bestSplit(seen, (plans) => numbers(plans, [goal], false).map(([value]) => value!));
  return found === seen ? scenario : withSplit(scenario, found.plan.split);
}

/** Money goes from the lowest to the highest reported return on planned money, so many points a round. */
function byReports(
  scenario: Scenario,
  { reported, rounds, points }: Extract<Advice, { kind: 'reported' }>,
): Scenario {
  let plan = scenario;
  for (let round = 0; round < rounds; round++) {
    const { split } = plan.plan;
    const funded = plan.channels.filter(({ id }) => (split[id] ?? 0) > 0).map(({ id }) => id);
    const uses = funded.map((channel): MeasureUse => ({ ...reported, channel }));
    const returns = numbers([plan], uses, true)[0]!.map((value, i) => value / split[funded[i]!]!);
    const [lowest, highest] = [Math.min(...returns), Math.max(...returns)];
    if (!(highest > lowest)) break;
    const from = funded[returns.indexOf(lowest)]!;
    const to = funded[returns.indexOf(highest)]!;
    const moved = Math.min(points / 100, split[from]!);
    plan = withSplit(plan, { ...split, [from]: split[from]! - moved, [to]: split[to]! + moved });
  }
  return plan;
}

/** What each plan is expected to bring, one number per use. */
function numbers(plans: readonly Scenario[], uses: readonly MeasureUse[], keepCauses: boolean): number[][] {
  const options = { population: 'expected', from: 0, to: 1, keepCauses } as const;
  const blockOf = (scenario: Scenario) => simulateTogether([scenario], options)[0]!;
  return simulateTogether(plans, options).map((block, i) => {
    const runs = new Map([[PLAN, { scenario: plans[i]!, population: options.population, block, blockOf }]]);
    return uses.map((use) => valuesOf(use, PLAN, runs)[0]!);
  });
}
