/** What a run is said to cost before it starts: finite and in proportion, without being run. */
import { presets } from '@meander/catalogue';
import { estimateCost, type Population, type Scenario } from '@meander/core';
import { describe, expect, test } from 'vitest';

const PEOPLE = [1, 1000, 100_000, 10_000_000_000];

function workOf(scenario: Scenario, population: Population, people: number, replications = 1): number {
  const sized = { ...scenario, values: { ...scenario.values, 'market.people': people } };
  return estimateCost(sized, { population, replications }).work;
}

describe.each(presets.map(({ scenario }) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test('costs more with more agents, up to absurd sizes, and in proportion to them', () => {
    const works = PEOPLE.map((people) => workOf(scenario, 'agents', people));
    for (const [i, work] of works.entries()) {
      expect(Number.isFinite(work)).toBe(true);
      expect(work).toBeGreaterThan(works[i - 1] ?? 0);
    }
    // a nanosecond for each customer and week at the least, and never a microsecond
    const customerWeeks = PEOPLE.at(-1)! * scenario.horizonWeeks;
    expect(works.at(-1)!).toBeGreaterThan(customerWeeks);
    expect(works.at(-1)!).toBeLessThan(1000 * customerWeeks);
  });

  test('costs no more for more people in groups, and replications add up', () => {
    for (const population of ['expected', 'cohorts'] as const)
      expect(workOf(scenario, population, 1e10)).toBe(workOf(scenario, population, 1000));
    for (const population of ['expected', 'cohorts', 'agents'] as const)
      expect(workOf(scenario, population, 1000, 7)).toBeCloseTo(7 * workOf(scenario, population, 1000), 0);
  });
});
