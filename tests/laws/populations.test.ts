/** Customers one by one and customers in cohorts are two ways of drawing from one distribution. */
import { beforeAll, describe, expect, test } from 'vitest';
import { simulateBlock, stockOf, weeklyColumn, type Block, type Population } from '@meander/core';
import {
  chiSquareOfTwo,
  criticalChiSquare,
  criticalZ,
  mean,
  variance,
  zOfMeans,
  zOfVariances,
} from '../statistics.ts';
import { lively, nightly, perReplication, small, TIMEOUT, worlds } from './worlds.ts';

const REPLICATIONS = nightly ? 2000 : 250;
const SIZES = { people: 300, warmupWeeks: 2, horizonWeeks: 10 };

type Outcome = (block: Block) => Float64Array;

/** What a run is asked for: money, sales, and who stands where half way and at the end. */
function outcomesOf(block: Block): Record<string, Outcome> {
  const total =
    (column: 'netValue' | 'revenue' | 'newCustomers' | 'purchases' | 'spend'): Outcome =>
    (of) =>
      perReplication(of, (replication) => weeklyColumn(of, replication, column).reduce((a, b) => a + b, 0));
  const stock =
    (milestone: string, week: number): Outcome =>
    (of) =>
      perReplication(of, (replication) => stockOf(of, replication, milestone)[week]!);
  return {
    'net value': total('netValue'),
    revenue: total('revenue'),
    'new customers': total('newCustomers'),
    purchases: total('purchases'),
    spend: total('spend'),
    ...Object.fromEntries(
      block.milestones.flatMap((milestone) =>
        [SIZES.horizonWeeks / 2, SIZES.horizonWeeks].map((week) => [
          `${milestone} in week ${week}`,
          stock(milestone, week),
        ]),
      ),
    ),
  };
}

/** The seeds differ, or the two runs would share the draws that both use. */
function run(world: (typeof worlds)[number], population: Population, generator: 'fast' | 'audit' = 'fast') {
  const scenario = { ...lively(small(world.scenario, SIZES)), seed: `${population} ${generator}` };
  return simulateBlock(scenario, { population, generator, from: 0, to: REPLICATIONS, keepCauses: false });
}

function expectOneDistribution(a: Block, b: Block): void {
  const outcomes = Object.entries(outcomesOf(a));
  // three looks at every outcome of every world, in both of the comparisons below
  const looks = 3 * outcomes.length * worlds.length * 2;
  for (const [name, outcome] of outcomes) {
    const [left, right] = [outcome(a), outcome(b)];
    expect(Math.abs(zOfMeans(left, right)), `mean of ${name}`).toBeLessThan(criticalZ(looks));
    expect(Math.abs(zOfVariances(left, right)), `variance of ${name}`).toBeLessThan(criticalZ(looks));
    const { statistic, degrees } = chiSquareOfTwo(left, right);
    const largest = degrees === 0 ? 0 : criticalChiSquare(degrees, looks);
    expect(statistic, `distribution of ${name}`).toBeLessThanOrEqual(largest);
  }
}

describe.each(worlds)('$name', (world) => {
  let agents: Block;
  beforeAll(() => {
    agents = run(world, 'agents');
  }, TIMEOUT);

  test('the runs that are compared have enough of everything to show a difference', () => {
    const outcomes = outcomesOf(agents);
    const varied = Object.values(outcomes).filter((outcome) => variance(outcome(agents)) > 0);
    expect(varied.length).toBeGreaterThan(0.8 * Object.keys(outcomes).length);
    expect(mean(outcomes['new customers']!(agents))).toBeGreaterThan(3);
  });

  test(
    'agents and cohorts have the same distribution',
    () => {
      expectOneDistribution(agents, run(world, 'cohorts'));
    },
    TIMEOUT,
  );

  test(
    'the audit generator agrees with the fast one',
    () => {
      expectOneDistribution(agents, run(world, 'agents', 'audit'));
    },
    TIMEOUT,
  );
});
