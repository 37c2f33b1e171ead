/**
 * The vignette of the Aggregate Marketing System Simulator against numbers measured by running the original (AMSS 1.0.1, lag 0,
 * eight runs, population 2.4e8, exogenous series of seed 1): means and standard deviations of its years.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amssUnder, references } from '@meander/catalogue';
import {
  applyChanges,
  checkScenario,
  encodeBlock,
  measureOf,
  prepare,
  recordJourneys,
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Scenario,
} from '@meander/core';
import { readNumbers } from '@meander/intake';
import { mean, zOfMeans } from '../statistics.ts';

const shipped = references.find((each) => each.scenario.id === 'amss')!;

/** The outside series of the original, where the folder MEANDER_DATA is at hand; without them its numbers cannot be compared. */
const file = join(process.env['MEANDER_DATA'] ?? '', 'amss/exogenous_seed1.csv');
const hasOriginal = process.env['MEANDER_DATA'] !== undefined && existsSync(file);
const { scenario, suggestedChanges } = hasOriginal ? underOriginalSeries() : shipped;

function underOriginalSeries() {
  const columns = readNumbers(readFileSync(file, 'utf8'));
  return amssUnder({ season: columns.get('market_rate_seas')!, flight: columns.get('tv_flighting')! });
}

const YEARS: Record<string, readonly (readonly [mean: number, deviation: number])[]> = {
  buy: [
    [65826507.4, 5687.1],
    [66009764.6, 5845.5],
    [63007028.0, 11933.9],
    [67072326.4, 5578.6],
  ],
  buyRival: [
    [353737591.6, 16233.8],
    [355118713.2, 19089.9],
    [338019107.4, 19615.0],
    [359354934.4, 18650.1],
  ],
  clicks: [
    [5608371.1, 1903.6],
    [11212230.0, 3769.0],
    [16061320.0, 3126.4],
    [22712183.4, 4030.5],
  ],
};
const TELEVISION = [54.5e6, 47.5e6, 42e6, 45.5e6];

function total(values: Float64Array, from: number, to: number): number {
  return values.subarray(from, to).reduce((sum, each) => sum + each, 0);
}

function off(channel: string): Scenario {
  const list = scenario.plan.flight[channel]!.map((factor, week) => (week < 156 ? factor : 0));
  const changed = applyChanges(scenario, [{ path: `flight.${channel}`, op: 'set', list }]);
  if (!changed.ok) throw new Error(changed.issues[0]!.message);
  return changed.value;
}

/** Revenue gained per money spent in the last year, one number per replication. */
function roas({ a, b }: { a: Block; b: Block }): number[] {
  return Array.from({ length: a.to - a.from }, (_, i) => {
    const gained = (column: 'revenue' | 'spend') =>
      total(weeklyColumn(a, i, column), 156, 208) - total(weeklyColumn(b, i, column), 156, 208);
    return gained('revenue') / gained('spend');
  });
}

test('the preset passes every check and has the 198 cells of the original', () => {
  expect(checkScenario(shipped.scenario)).toMatchObject({ ok: true, notes: [] });
  expect(checkScenario(scenario)).toEqual({ ok: true, value: scenario, notes: [] });
  expect(prepare(scenario).program.cells).toHaveLength(198);
  expect(applyChanges(scenario, suggestedChanges).ok).toBe(true);
});

describe.each(hasOriginal ? (['expected', 'cohorts'] as const) : [])('%s', (population) => {
  const block = simulateBlock(scenario, { population, from: 0, to: 1 });

  test('units, units of the competitor and clicks of every year are within four standard deviations', () => {
    for (const [measure, years] of Object.entries(YEARS))
      for (const [year, [middle, deviation]] of years.entries()) {
        const ours = total(measureOf(block, 0, measure), 52 * year, 52 * year + 52);
        expect(Math.abs(ours - middle), `${measure} in year ${year + 1}`).toBeLessThan(4 * deviation);
      }
  });

  test('revenue is units at their price, and what television spends is its budget', () => {
    for (const [year, budget] of TELEVISION.entries()) {
      const inYear = (values: Float64Array) => total(values, 52 * year, 52 * year + 52);
      expect(inYear(weeklyColumn(block, 0, 'revenue')) / inYear(measureOf(block, 0, 'buy'))).toBeCloseTo(
        80,
        9,
      );
      const search = inYear(measureOf(block, 0, 'clicks')) * 1.1;
      expect(inYear(weeklyColumn(block, 0, 'spend')) - search).toBeCloseTo(budget, 5);
    }
  });

  test.each([
    ['tv', 3.7081],
    ['search', 1.5387],
  ] as const)('the true return on %s in the last year is within .3 %%', (channel, published) => {
    const options = { population, from: 0, to: population === 'cohorts' ? 3 : 1 };
    const ours = mean(Float64Array.from(roas(simulatePairedBlock(scenario, off(channel), options))));
    expect(Math.abs(ours / published - 1)).toBeLessThan(0.003);
  });
});

test('people one by one agree with cohorts', () => {
  const small: Scenario = {
    ...scenario,
    horizonWeeks: 13,
    values: { ...scenario.values, 'market.people': 100_000 },
  };
  const sample = (population: 'agents' | 'cohorts', seed: string, to: number) =>
    simulateBlock({ ...small, seed }, { population, from: 0, to });
  const agents = sample('agents', 'one by one', 3);
  const cohorts = sample('cohorts', 'in cohorts', 20);
  for (const measure of ['buy', 'buyRival', 'clicks', 'tvReach', 'queries']) {
    const sums = (block: Block) =>
      Float64Array.from({ length: block.to }, (_, i) => total(measureOf(block, i, measure), 0, 13));
    // few replications: a generous quantile of Student's distribution
    expect(Math.abs(zOfMeans(sums(agents), sums(cohorts))), measure).toBeLessThan(6);
  }
});

test('a customer who is looked at buys as often as the run has counted', () => {
  const few: Scenario = {
    ...scenario,
    horizonWeeks: 6,
    values: { ...scenario.values, 'market.people': 2000 },
  };
  const block = simulateBlock(few, { population: 'agents', from: 0, to: 1 });
  const lives = recordJourneys(few).journeys(Array.from({ length: 2000 }, (_, id) => id));
  const bought = lives.flatMap((life) => life.steps.filter((step) => step.kind === 'purchase'));
  expect(bought).toHaveLength(total(weeklyColumn(block, 0, 'purchases'), 0, 6));
  const touched = lives.flatMap((life) => life.steps.filter((step) => step.channel === 'tv'));
  expect(touched.length).toBeGreaterThan(50);
});

test('a lag keeps opinions: what television does lasts longer', () => {
  const lagging = { ...scenario, values: { ...scenario.values, 'journey.lag': 0.8 } };
  const block = simulateBlock(lagging, { population: 'expected', from: 0, to: 1 });
  const plain = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  expect(encodeBlock(block)).not.toEqual(encodeBlock(plain));
  expect(total(measureOf(block, 0, 'buy'), 0, 208)).not.toBeCloseTo(
    total(measureOf(plain, 0, 'buy'), 0, 208),
    0,
  );
});

/** A third medium before search, bought for as much money as both others together, which draws its audience and moves nobody. */
function withRadio(of: Scenario): Scenario {
  const journey = of.journeys.lifecycle;
  const events = journey.events.flatMap((event) => {
    if (event.kind !== 'matrix' || event.id !== 'television') return [event];
    const copy = JSON.parse(
      JSON.stringify(event).replaceAll(/"tv(?!UnitCost|Half|Slope|AudienceShare)/g, '"radio'),
    );
    return [event, { ...copy, id: 'radio', branches: [{ ...copy.branches[0], id: 'listen', steps: [] }] }];
  });
  const tv = of.channels.find(({ id }) => id === 'tv')!;
  const more = (plan: Scenario['plan']): Scenario['plan'] => ({
    ...plan,
    weekly: 2 * plan.weekly,
    split: {
      ...Object.fromEntries(Object.entries(plan.split).map(([id, share]) => [id, share / 2])),
      radio: 0.5,
    },
  });
  return {
    ...of,
    journeys: { funnel: { ...journey, events }, lifecycle: { ...journey, events } },
    channels: [...of.channels, { ...tv, id: 'radio', label: 'Radio' }],
    plan: more(of.plan),
    historic: more(of.historic),
  };
}

test.each(['cohorts', 'agents'] as const)(
  '%s: adding a channel leaves all other draws alone',
  (population) => {
    const few: Scenario = {
      ...scenario,
      horizonWeeks: 6,
      values: { ...scenario.values, 'market.people': 3000 },
    };
    const more = withRadio(few);
    expect(checkScenario(more).ok).toBe(true);
    const [block, louder] = [few, more].map((each) => simulateBlock(each, { population, from: 0, to: 2 }));
    expect(total(measureOf(louder!, 0, 'radioExposures'), 0, 6)).toBeGreaterThan(100);
    for (let replication = 0; replication < 2; replication++) {
      for (const { id } of measuresOf(few))
        expect(measureOf(louder!, replication, id), id).toEqual(measureOf(block!, replication, id));
      for (const milestone of block!.milestones)
        expect(stockOf(louder!, replication, milestone)).toEqual(stockOf(block!, replication, milestone));
    }
  },
);

function measuresOf({ journeys }: Scenario) {
  return journeys.lifecycle.events
    .flatMap((event) => (event.kind === 'matrix' ? [...event.quantities, ...event.branches] : []))
    .filter(({ report }) => report === true);
}
