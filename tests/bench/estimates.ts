/** What runs are said to cost before they start, beside what they take: estimates are fitted, and code changes. */
import { journeys, withJourney } from '@meander/catalogue';
import { estimateCost, prepare, simulateBlock, type Population, type Scenario } from '@meander/core';
import { changed, presetScenario } from './cases.ts';
import { interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

const ROUNDS = 3;
const JOURNEYS = ['aida', 'messy-retail', 'subscription', 'sales-funnel'];

/** Runs of a case at a time: processor time is counted in milliseconds. */
const RUNS: Readonly<Record<Population, number>> = { expected: 12, cohorts: 3, agents: 2 };

export function benchEstimates(scenario: Scenario): Section {
  const scenarios = [
    ['customer-lifecycle', scenario] as const,
    ...journeys
      .filter(({ id }) => JOURNEYS.includes(id))
      .map((journey) => [journey.id, withJourney(scenario, journey)] as const),
    ['of product-launch', presetScenario('product-launch')] as const,
  ];
  const cases = (['expected', 'cohorts', 'agents'] as const).flatMap((population) =>
    scenarios.map(([name, each]) => ({
      name: `${population}, ${name}`,
      population,
      runs: variants(each, population),
    })),
  );
  const times = interleaved(
    Object.fromEntries(cases.map(({ name, population, runs }) => [name, () => perRun(runs, population)])),
    ROUNDS,
  );
  const measured = cases.map(({ name, population, runs }) => {
    const estimate = estimateCost(runs[0]!, { population, replications: 1 }).work / 1e6;
    return { name, milliseconds: times[name]!, estimate, ratio: estimate / times[name]! };
  });
  const logs = measured.reduce((sum, { ratio }) => sum + Math.log(ratio), 0);
  const typical = Math.exp(logs / measured.length);
  return {
    title: 'Estimated cost beside processor time (ratio: estimate to measured, against the mean of all rows)',
    rows: measured.map(({ name, milliseconds, estimate, ratio }) => ({
      measure: name,
      value: milliseconds,
      unit: 'ms',
      ratio: ratio / typical,
      goal: '0.6 to 1.6 of the mean',
      isMet: ratio / typical >= 0.6 && ratio / typical <= 1.6,
      note: `estimated ${estimate.toFixed(1)} ms, ${ratio.toFixed(2)} of what it took`,
    })),
  };
}

/** Scenarios that differ in their past, so that each lives its own. */
function variants(scenario: Scenario, population: Population): Scenario[] {
  return Array.from({ length: RUNS[population] }, (_, i) => {
    const number = scenario.historic.weekly * (1 + i / 1e4);
    const variant = changed(scenario, { path: 'historic.total', op: 'set', number });
    prepare(variant);
    return variant;
  });
}

function perRun(runs: readonly Scenario[], population: Population): number {
  const work = () => {
    for (const each of runs) simulateBlock(each, { population, from: 0, to: 1 });
  };
  return timed(work) / runs.length;
}
