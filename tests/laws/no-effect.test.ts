/** What changes nothing has an effect of exactly nothing: not small, not zero on average, but zero in every replication. */
import { describe, expect, test } from 'vitest';
import { differences, METRICS, payback } from '@meander/analysis';
import {
  addOwnChannel,
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Journey,
  type Population,
  type Scenario,
} from '@meander/core';
import { firstDifference, lively, small, worlds } from './worlds.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const REPLICATIONS = 3;

/** The people: their stocks, what they bought and what brought it about. Money is looked at apart. */
function expectSamePeople(a: Block, b: Block): void {
  expect(firstDifference(a.stock, b.stock)).toBe(-1);
  for (let replication = 0; replication < REPLICATIONS; replication++)
    for (const column of ['newCustomers', 'purchases', 'revenue'] as const)
      expect(
        firstDifference(weeklyColumn(a, replication, column), weeklyColumn(b, replication, column)),
      ).toBe(-1);
}

/** Everything that both blocks speak of is the same to the last bit. */
function expectSameCommonColumns(a: Block, b: Block): void {
  expect(firstDifference(a.weekly, b.weekly)).toBe(-1);
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    for (const milestone of a.milestones)
      expect(firstDifference(stockOf(a, replication, milestone), stockOf(b, replication, milestone))).toBe(
        -1,
      );
    for (const [at, channel] of a.channels.entries())
      expect(delivered(a, replication, at)).toEqual(delivered(b, replication, b.channels.indexOf(channel)));
    for (const [at, line] of a.causes.entries()) {
      const same = b.causes.findIndex(
        (each) => each.event === line.event && each.move === line.move && each.cause === line.cause,
      );
      expect(b.caused[replication * b.causes.length + same]).toBe(
        a.caused[replication * a.causes.length + at],
      );
    }
  }
}

function delivered(block: Block, replication: number, channel: number): number[] {
  const at = (replication * block.channels.length + channel) * 3;
  return Array.from(block.delivered.subarray(at, at + 3));
}

/** The money of these channels goes to the others, in the plan and in the past. */
function withoutSpend(scenario: Scenario, off: readonly string[]): Scenario {
  const mix = (plan: Scenario['plan']) => {
    const left = Object.entries(plan.split).reduce(
      (sum, [id, share]) => sum + (off.includes(id) ? 0 : share),
      0,
    );
    const split = Object.fromEntries(
      Object.entries(plan.split).map(([id, share]) => [id, off.includes(id) ? 0 : share / left]),
    );
    return { ...plan, split };
  };
  return { ...scenario, plan: mix(scenario.plan), historic: mix(scenario.historic) };
}

function withResponses(
  scenario: Scenario,
  of: readonly string[],
  responseOf: (value: number) => number,
): Scenario {
  const responses = scenario.channels
    .filter((channel) => of.includes(channel.id))
    .flatMap(({ id, usage }) =>
      usage.flatMap(({ acts }) =>
        Object.entries(acts).map(([act, parameter]) => {
          const path = `channels.${id}.response.${act}`;
          return [path, responseOf(scenario.values[path] ?? parameter.default)] as const;
        }),
      ),
    );
  return { ...scenario, values: { ...scenario.values, ...Object.fromEntries(responses) } };
}

function withoutPlannedSpend(scenario: Scenario, off: readonly string[]): Scenario {
  const split = { ...scenario.plan.split, ...Object.fromEntries(off.map((id) => [id, 0])) };
  return { ...scenario, plan: { ...scenario.plan, split } };
}

/** One channel more like each there is, with no budget. */
function withOwnChannels(scenario: Scenario): Scenario {
  let extended = scenario;
  for (const { id } of scenario.channels) {
    const own = addOwnChannel(extended, { id: `own-${id}`, label: 'Own', like: id });
    if (!own.ok) throw new Error(`no channel like ${id}`);
    extended = own.value;
  }
  return extended;
}

function withJourney(scenario: Scenario, change: (journey: Journey) => Journey): Scenario {
  const { lens, journeys } = scenario;
  return { ...scenario, journeys: { ...journeys, [lens]: change(journeys[lens]) } };
}

/** A level nobody can reach, first in every dimension, and a dimension of one level. */
function withUnreachableLevels(journey: Journey): Journey {
  const nobody = { id: 'unreachable', label: 'Nobody', meaning: '', milestone: 'gone', value: 0.5 } as const;
  return {
    ...journey,
    dimensions: [
      { id: 'tenure', label: 'Tenure', levels: [{ id: 'any', label: 'Any', meaning: '' }] },
      ...journey.dimensions.map((dimension) => ({ ...dimension, levels: [nobody, ...dimension.levels] })),
    ],
    start: { ...journey.start, tenure: 'any' },
  };
}

function writtenBackwards(journey: Journey): Journey {
  const dimensions = journey.dimensions.map((each) => ({ ...each, levels: each.levels.toReversed() }));
  return { ...journey, dimensions: dimensions.toReversed() };
}

describe.each(worlds)('$name', (world) => {
  const scenario = lively(small(world.scenario, { people: 400, warmupWeeks: 3, horizonWeeks: 6 }));
  const ids = scenario.channels.map((channel) => channel.id);
  // every second channel in turn: each is once among those that idle, once among those that act
  const groups = [0, 1].map((turn) => ids.filter((_, place) => place % 2 === turn));
  const idle = groups.map((group) => {
    const off = withoutSpend(scenario, group);
    const inert = withResponses(scenario, group, () => 0);
    return {
      off,
      stronger: withResponses(off, group, (value) => Math.min(1, value * 3)),
      inert,
      unspent: withoutPlannedSpend(inert, group),
    };
  });
  const twin = structuredClone(scenario);
  const extended = {
    channels: withOwnChannels(scenario),
    levels: withJourney(scenario, withUnreachableLevels),
  };
  const backwards = withJourney({ ...scenario, channels: scenario.channels.toReversed() }, writtenBackwards);

  describe.each(populations)('%s', (population) => {
    const options = { population, from: 0, to: REPLICATIONS };

    test('a scenario compared with itself differs by exactly 0 in every replication, and never pays back', () => {
      const { a, b } = simulatePairedBlock(scenario, twin, options);
      for (const metric of METRICS)
        for (const future of differences(a, b, metric)) for (const value of future) expect(value).toBe(0);
      expect(payback(a, b)).toMatchObject({ medianWeek: null, neverShare: 1 });
    });

    test('what a channel without spend could trigger does not matter', () => {
      for (const { off, stronger } of idle)
        expectSameCommonColumns(simulateBlock(off, options), simulateBlock(stronger, options));
    });

    test('a channel whose contacts trigger nothing costs its money and does nothing else', () => {
      for (const { inert, unspent } of idle) {
        const { a, b } = simulatePairedBlock(inert, unspent, options);
        expectSamePeople(a, b);
        const spend = (block: Block) => weeklyColumn(block, 0, 'spend').reduce((sum, money) => sum + money);
        expect(spend(a)).toBeGreaterThan(spend(b));
      }
    });

    test('adding channels of the own that have no budget changes no byte', () => {
      expectSameCommonColumns(simulateBlock(scenario, options), simulateBlock(extended.channels, options));
    });

    test('adding a level that nobody can reach, or a dimension of one level, changes no byte', () => {
      expectSameCommonColumns(simulateBlock(scenario, options), simulateBlock(extended.levels, options));
    });

    test('the order in which channels, dimensions and levels are written changes nobody’s luck', () => {
      const [block, other] = [simulateBlock(scenario, options), simulateBlock(backwards, options)];
      // sums of rates are taken in another order, so expected counts may differ in their last bits
      const digits = population === 'expected' ? 6 : 10;
      for (let replication = 0; replication < REPLICATIONS; replication++)
        for (const milestone of block.milestones)
          for (const [week, people] of stockOf(block, replication, milestone).entries())
            expect(stockOf(other, replication, milestone)[week]).toBeCloseTo(people, digits);
    });
  });
});
