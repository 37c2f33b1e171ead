import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  checkScenario,
  journeyOf,
  parametersOf,
  shareOfKind,
  simulateBlock,
  weeklyColumn,
  type Lens,
  type WeeklyColumn,
} from '@meander/core';
import { channels } from '../channels/index.ts';
import { journeys } from '../journeys/index.ts';
import { presetById, presets } from './index.ts';
import { withJourney } from './with-journey.ts';

test('presets are found by their id', () => {
  expect(presets.map(({ scenario }) => scenario.id)).toEqual([
    'b2b-saas',
    'b2c-retail',
    'professional-services',
    'consumer-subscription',
    'product-launch',
  ]);
  for (const { scenario } of presets) expect(presetById(scenario.id)).toBe(scenario);
  expect(presetById('b2b')).toBeUndefined();
  expect(presetById('constructor')).toBeUndefined();
});

describe.each(presets.map((preset) => [preset.scenario.id, preset] as const))('%s', (_id, preset) => {
  const { scenario, question, suggestedChanges } = preset;

  test.each<Lens>(['funnel', 'lifecycle'])('passes every check as a %s, without a note', (lens) => {
    expect(checkScenario({ ...scenario, lens })).toEqual({
      ok: true,
      value: { ...scenario, lens },
      notes: [],
    });
    expect(journeyOf({ ...scenario, lens }).kind).toBe(lens);
  });

  test('has the channels and the journeys that ship', () => {
    for (const channel of scenario.channels) expect(channels).toContain(channel);
    for (const journey of Object.values(scenario.journeys)) expect(journeys).toContain(journey);
  });

  test('has every number in its range, with unit, meaning and source', () => {
    for (const { path, value, min, max, label, meaning, source } of parametersOf(scenario)) {
      expect(value, path).toBeGreaterThanOrEqual(min);
      expect(value, path).toBeLessThanOrEqual(max);
      expect(Math.min(label.length, meaning.length, source.length), path).toBeGreaterThan(0);
    }
  });

  test('spends on every channel it has, upstream and downstream, and its past is its plan', () => {
    expect(scenario.channels.length).toBeGreaterThanOrEqual(8);
    expect(scenario.channels.length).toBeLessThanOrEqual(12);
    for (const { id } of scenario.channels) expect(scenario.plan.split[id]).toBeGreaterThan(0);
    expect(shareOfKind(scenario.plan.split, channels, 'upstream')).toBeGreaterThan(0.2);
    expect(shareOfKind(scenario.plan.split, channels, 'downstream')).toBeGreaterThan(0.5);
    expect(scenario.historic).toEqual(scenario.plan);
  });

  test('takes the spend of its plan as the reference of each channel', () => {
    for (const { id } of scenario.channels)
      expect(scenario.values[`channels.${id}.referenceSpend`]).toBeCloseTo(
        scenario.plan.weekly * scenario.plan.split[id]!,
        6,
      );
  });

  test('opens with a question whose changes move 15 points upstream', () => {
    expect(question).toMatch(/\?$/);
    const changed = applyChanges(scenario, suggestedChanges);
    expect(changed.ok).toBe(true);
    if (!changed.ok) return;
    const upstream = (split: Readonly<Record<string, number>>) => shareOfKind(split, channels, 'upstream');
    expect(upstream(changed.value.plan.split) - upstream(scenario.plan.split)).toBeCloseTo(0.15, 9);
    expect(changed.value.historic).toEqual(scenario.historic);
  });

  test('describes every trait its segments have', () => {
    const described = Object.keys(scenario.market.traits);
    for (const { traits } of scenario.market.segments)
      for (const trait of Object.keys(traits)) expect(described).toContain(trait);
  });
});

/** What a reader would expect of such a business, as it is in expectation; ranges are an assumption, wide where trades differ. */
const plausible = [
  // new customers a year of 1,000 people, spend for each, spend of the revenue; the year looked at
  { id: 'b2b-saas', year: 2, won: [5, 50], cost: [500, 3000], spendShare: [0.1, 0.5] },
  { id: 'b2c-retail', year: 2, won: [20, 120], cost: [40, 200], spendShare: [0.1, 0.5] },
  { id: 'professional-services', year: 2, won: [10, 60], cost: [500, 4000], spendShare: [0.03, 0.3] },
  { id: 'consumer-subscription', year: 2, won: [10, 80], cost: [40, 200], spendShare: [0.2, 1] },
  { id: 'product-launch', year: 2, won: [20, 150], cost: [40, 240], spendShare: [0.2, 1] },
] as const;

test.each(plausible)('$id wins customers, and spends on them, as such a business does', (expected) => {
  const scenario = presetById(expected.id)!;
  const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  const inYear = (column: WeeklyColumn) =>
    weeklyColumn(block, 0, column)
      .subarray(52 * (expected.year - 1), 52 * expected.year)
      .reduce((sum, each) => sum + each, 0);
  const between = (value: number, [low, high]: readonly [number, number]) => {
    expect(value).toBeGreaterThan(low);
    expect(value).toBeLessThan(high);
  };
  between((1000 * inYear('newCustomers')) / scenario.values['market.people']!, expected.won);
  between(inYear('spend') / inYear('newCustomers'), expected.cost);
  between(inYear('spend') / inYear('revenue'), expected.spendShare);
  expect(inYear('netValue')).toBeGreaterThan(0);
});

test.each(journeys.map((journey) => [journey.id, journey] as const))(
  'the launch sells nothing before its week, and then something, through %s',
  (_, journey) => {
    const scenario = { ...withJourney(presetById('product-launch')!, journey), horizonWeeks: 26 };
    const sold = weeklyColumn(
      simulateBlock(scenario, { population: 'expected', from: 0, to: 1 }),
      0,
      'purchases',
    );
    expect(sold.subarray(0, 12).every((each) => each === 0)).toBe(true);
    expect(sold[25]).toBeGreaterThan(sold[11]!);
  },
);

test('a launch is refused where matrices sell, which know none', () => {
  const amss = presetById('amss')!;
  const launched = { ...amss, values: { ...amss.values, 'market.launchWeek': 5 } };
  expect(checkScenario(amss).ok).toBe(true);
  expect(checkScenario(launched)).toMatchObject({
    ok: false,
    issues: [{ path: ['values', 'market.launchWeek'], value: '5', suggestion: '0' }],
  });
});

test('the people of a subscription differ in how likely they leave', () => {
  expect(presetById('consumer-subscription')!.market.mixtures).toHaveProperty('leaving');
});
