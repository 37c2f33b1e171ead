/** Numbers that change while the plan runs: the same people live on under them. */
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  checkScenario,
  parametersOf,
  recordJourneys,
  scenarioHash,
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Change,
  type Population,
  type Scenario,
} from '@meander/core';
import { presetById } from '@meander/catalogue';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];

function changed(scenario: Scenario, changes: readonly Change[]): Scenario {
  const result = applyChanges(scenario, changes);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'));
  return result.value;
}

const rate = {
  label: 'Rate',
  unit: 'per week',
  min: 0,
  max: 1,
  default: 0.1,
  meaning: 'Rate',
  source: 'given',
};
const leaving = {
  ...tinyJourney(
    oneEvent({ ...stageMove('unaware', 'aware', 0), causes: [{ mechanism: 'need', rate: 'rate' }] }),
  ),
  parameters: { rate },
};

test('a rate that changes twice leaves exp(-sum of the weekly rates) behind', () => {
  const schedule = [
    { week: 10, values: { 'journey.rate': 0 } },
    { week: 6, values: { 'journey.rate': 0.3 } },
  ];
  const left = shareAt({ ...tinyScenario(leaving, { people: 1000, weeks: 14 }), schedule }, 'unaware');
  let hazard = 0;
  for (let week = 1; week <= 14; week++) {
    hazard += week < 6 ? 0.1 : week < 10 ? 0.3 : 0;
    expect(Math.abs(left[week]! - Math.exp(-hazard))).toBeLessThan(1e-12);
  }
});

const preset = changed(presetById('b2b-saas')!, [
  { path: 'market.people', op: 'set', number: 400 },
  { path: 'market.warmupWeeks', op: 'set', number: 12 },
  { path: 'horizonWeeks', op: 'set', number: 10 },
]);
const dearer = changed(preset, [
  { path: 'schedule.6.market.price', op: 'add', number: 600 },
  { path: 'schedule.6.journey.needRate', op: 'set', number: 0.2 },
]);

describe.each(populations)('%s of a shipped scenario whose price and need change in week 6', (population) => {
  const run = { population, from: 0, to: 3 } as const;
  const { a, b } = simulatePairedBlock(preset, dearer, run);

  test('share every week before it, and differ from it on', () => {
    for (let replication = 0; replication < 3; replication++) {
      const [before, after] = [a, b].map((block) => weeklyColumn(block, replication, 'revenue'));
      expect([...after!.subarray(0, 5)]).toEqual([...before!.subarray(0, 5)]);
      const [calm, stirred] = [a, b].map((block) => stockOf(block, replication, 'considers')[7]);
      expect(stirred).not.toBe(calm);
    }
  });

  test('stay as many as they were', () => {
    for (let week = 0; week <= 10; week++) {
      const people = b.milestones.reduce((sum, milestone) => sum + stockOf(b, 2, milestone)[week]!, 0);
      expect(Math.abs(people - 400)).toBeLessThan(population === 'expected' ? 1e-9 : 1e-300);
    }
  });

  test('a schedule that changes nothing changes no byte', () => {
    const idle = changed(preset, [{ path: 'schedule.4.market.price', op: 'add', number: 0 }]);
    expect(simulateBlock(idle, run)).toEqual({ ...a, scenarioHash: scenarioHash(idle) });
  });
});

test('a purchase costs what it costs in its week', () => {
  const perPurchase = (scenario: Scenario) => {
    const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
    const [revenue, first] = (['revenue', 'purchases'] as const).map((column) =>
      weeklyColumn(block, 0, column),
    );
    return Array.from(revenue!, (money, i) => money / first![i]!);
  };
  const twice = changed(preset, [{ path: 'schedule.3.market.price', op: 'set', number: 4800 }]);
  const [usual, scheduled] = [perPurchase(preset), perPurchase(twice)];
  for (const [i, money] of scheduled.entries()) expect(money / usual[i]!).toBeCloseTo(i < 2 ? 1 : 2, 10);
});

test('journeys are lived again under the numbers of their weeks', () => {
  const block = simulateBlock(dearer, { population: 'agents', from: 1, to: 2 });
  const everybody = Array.from({ length: 400 }, (_, customer) => customer);
  const journeys = recordJourneys(dearer, { replication: 1 }).journeys(everybody);
  const moves = journeys.flatMap(({ steps }) =>
    steps.filter(({ week, kind }) => week >= 1 && kind !== 'contact'),
  );
  const counted = block.causes.reduce(
    (sum, { cause }, i) => sum + (cause === 'afterPurchase' ? 0 : block.caused[i]!),
    0,
  );
  expect(moves.length).toBeGreaterThan(20);
  expect(moves.length).toBeCloseTo(counted, 6);
  const torn = journeys.filter(({ start, steps }) =>
    steps.some((step, i) => step.from !== (i === 0 ? start : steps[i - 1]!.to)),
  );
  expect(torn.length).toBe(0);
});

test('a number of a schedule is a parameter with a path, and counts for the identity of the scenario', () => {
  const paths = parametersOf(dearer).filter(({ path }) => path.startsWith('schedule.'));
  expect(paths.map(({ path, value, unit }) => [path, value, unit])).toEqual([
    ['schedule.6.market.price', 3000, 'money per purchase'],
    ['schedule.6.journey.needRate', 0.2, 'per week'],
  ]);
  const later = changed(dearer, [{ path: 'schedule.8.market.price', op: 'add', number: -1000 }]);
  expect(later.schedule).toEqual([...dearer.schedule!, { week: 8, values: { 'market.price': 2000 } }]);
  expect(new Set([preset, dearer, later].map(scenarioHash)).size).toBe(3);
});

test('every problem of a schedule is told at once', () => {
  const schedule = [
    { week: 3, values: { 'market.prise': 1, 'market.people': 5 } },
    { week: 3, values: { 'market.margin': 2 } },
  ];
  const result = checkScenario({ ...preset, schedule });
  expect(result.ok ? [] : result.issues.map(({ path, code }) => [path.join('/'), code])).toEqual([
    ['schedule/3', 'duplicate-name'],
    ['schedule/3/market.prise', 'unknown-name'],
    ['schedule/3/market.people', 'unknown-name'],
    ['schedule/3/market.margin', 'out-of-range'],
  ]);
  const refused = applyChanges(preset, [
    { path: 'schedule.0.market.price', op: 'set', number: 1 },
    { path: 'schedule.3.market.people', op: 'set', number: 1 },
    { path: 'schedule.3.market.margin', op: 'set', number: 2 },
  ]);
  expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual([
    'out-of-range',
    'unknown-name',
    'out-of-range',
  ]);
});
