/** The laws of every model, held against models that nobody has written: random journeys, channels, markets and plans. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { causeTotals, differences, METRICS, payback } from '@meander/analysis';
import {
  checkScenario,
  journeyOf,
  mergeBlocks,
  prepare,
  scenarioHash,
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Journey,
  type Population,
  type Scenario,
} from '@meander/core';
import { expectSoundBlock } from '../sound.ts';
import {
  expectSameCommonColumns,
  expectSamePeople,
  movesBackwards,
  withJourney,
  withoutPlannedSpend,
  withoutSpend,
  withOwnChannels,
  withResponses,
  withUnreachableLevels,
  writtenBackwards,
} from '../variants.ts';
import { firstDifference } from '../worlds.ts';
import { forRandom, TIMEOUT } from './cases.ts';
import { EVERYDAY, randomScenario, WILD } from './scenario.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const everyday = randomScenario(EVERYDAY);
const mixed = fc.oneof({ weight: 2, arbitrary: everyday }, { weight: 1, arbitrary: randomScenario(WILD) });

function peopleOf(scenario: Scenario): number {
  return prepare(scenario).program.people;
}

/** Every number of two blocks is the same to the last bit. */
function expectSameNumbers(a: Block, b: Block): void {
  for (const column of ['weekly', 'stock', 'delivered', 'caused'] as const)
    expect(firstDifference(a[column], b[column]), column).toBe(-1);
}

test(
  'every random model passes the checks, as it is and as JSON',
  () => {
    forRandom('valid', 50, mixed, (scenario) => {
      const checked = checkScenario(scenario);
      expect(checked.ok ? [] : checked.issues).toEqual([]);
      const read: unknown = JSON.parse(JSON.stringify(scenario));
      expect(checkScenario(read).ok && scenarioHash(read as Scenario)).toBe(scenarioHash(scenario));
    });
  },
  TIMEOUT,
);

test(
  'people are conserved, nothing is negative and every number is finite',
  () => {
    forRandom('sound', 170, mixed, (scenario) => {
      for (const population of populations)
        expectSoundBlock(
          simulateBlock(scenario, { population, from: 0, to: population === 'expected' ? 1 : 2 }),
          peopleOf(scenario),
        );
    });
  },
  TIMEOUT,
);

test(
  'a model compared with itself differs by exactly 0, and a copy gives the same bytes',
  () => {
    forRandom('same', 50, mixed, (scenario) => {
      for (const population of populations) {
        const { a, b } = simulatePairedBlock(scenario, structuredClone(scenario), {
          population,
          from: 0,
          to: 2,
        });
        for (const metric of METRICS)
          for (const future of differences(a, b, metric)) for (const value of future) expect(value).toBe(0);
        expect(payback(a, b)).toMatchObject({ medianWeek: null, neverShare: 1 });
        expectSameNumbers(a, b);
      }
    });
  },
  TIMEOUT,
);

test(
  'a channel that is never bought, or triggers nothing, has an effect of exactly 0',
  () => {
    forRandom('idle', 80, everyday, (scenario, seed) => {
      const options = { population: populations[seed % 3]!, from: 0, to: 2 };
      const channels = [scenario.channels[seed % scenario.channels.length]!.id];
      const others = scenario.channels.some(
        ({ id }) => !channels.includes(id) && scenario.plan.split[id]! * scenario.historic.split[id]! > 0,
      );
      if (others) {
        const off = withoutSpend(scenario, channels);
        const stronger = withResponses(off, channels, (value) => Math.min(1, value * 3));
        expectSameCommonColumns(simulateBlock(off, options), simulateBlock(stronger, options));
      }
      // what is carried from week to week may read contacts whatever they trigger, and a formula what is planned
      if (prepare(scenario).program.fields.length > 0 || readsPlan(scenario, channels[0]!)) return;
      const inert = withResponses(scenario, channels, () => 0);
      const { a, b } = simulatePairedBlock(inert, withoutPlannedSpend(inert, channels), options);
      expectSamePeople(a, b);
    });
  },
  TIMEOUT,
);

function readsPlan(scenario: Scenario, channel: string): boolean {
  return JSON.stringify(journeyOf(scenario).events).includes(JSON.stringify({ planned: channel }));
}

test(
  'adding channels without a budget, a level that nobody can reach or a dimension of one level changes no byte',
  () => {
    forRandom('unreachable', 80, everyday, (scenario, seed) => {
      const options = { population: populations[seed % 3]!, from: 0, to: 2 };
      const block = simulateBlock(scenario, options);
      expectSameCommonColumns(block, simulateBlock(withJourney(scenario, withUnreachableLevels), options));
      expectSameCommonColumns(block, simulateBlock(withOwnChannels(scenario), options));
    });
  },
  TIMEOUT,
);

test(
  'the order in which dimensions and levels are written changes no byte, that of channels and moves nobody’s luck',
  () => {
    forRandom('order', 50, everyday, (scenario, seed) => {
      const population = populations[seed % 3]!;
      const options = { population, from: 0, to: 2 };
      const block = simulateBlock(scenario, options);
      const backwards = withJourney(scenario, writtenBackwards);
      expectSameCommonColumns(block, simulateBlock(backwards, options));
      const channels = scenario.channels.toReversed();
      // cohorts deal out a cell move by move, as these are written
      const journey = (each: Journey) => (population === 'cohorts' ? each : movesBackwards(each));
      const other = simulateBlock(withJourney({ ...scenario, channels }, journey), options);
      for (let replication = 0; replication < 2; replication++)
        for (const milestone of block.milestones)
          for (const [week, people] of stockOf(block, replication, milestone).entries())
            expect(stockOf(other, replication, milestone)[week]).toBeCloseTo(people, 7);
    });
  },
  TIMEOUT,
);

test(
  'causes sum to the moves that they brought about',
  () => {
    forRandom('causes', 70, everyday, (scenario) => {
      const { events, tallies } = journeyOf(scenario);
      const counted = new Map<string, string>(); // move -> tally
      for (const event of events)
        for (const { id, tally } of event.kind === 'rates'
          ? event.moves
          : event.kind === 'repeat'
            ? [{ id: event.move, tally: event.tally }]
            : event.branches)
          if (tally !== undefined) counted.set(`${event.id} ${id}`, tally);
      const firsts = new Set(tallies.filter((tally) => tally.isFirstPurchase).map((tally) => tally.id));
      for (const population of populations) {
        const block = simulateBlock(scenario, { population, from: 0, to: 1 });
        const made = (wanted: (tally: string) => boolean) =>
          causeTotals(block).reduce((sum, { event, move, cause, count }) => {
            const tally = counted.get(`${event} ${move}`);
            return cause !== 'afterPurchase' && tally !== undefined && wanted(tally) ? sum + count : sum;
          }, 0);
        const total = (column: 'purchases' | 'newCustomers') =>
          weeklyColumn(block, 0, column).reduce((sum, count) => sum + count, 0);
        expectClose(
          made(() => true),
          total('purchases'),
        );
        expectClose(
          made((tally) => firsts.has(tally)),
          total('newCustomers'),
        );
      }
    });
  },
  TIMEOUT,
);

function expectClose(actual: number, wanted: number): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted));
}

test(
  'replications cut by 1, 7 or 64 give the same bytes',
  () => {
    forRandom('blocks', 8, everyday, (scenario, seed) => {
      const population = seed % 2 === 0 ? 'cohorts' : 'agents';
      const whole = simulateBlock(scenario, { population, from: 0, to: 66 });
      for (const size of [1, 7, 64]) {
        const parts: Block[] = [];
        for (let from = 0; from < 66; from += size)
          parts.push(simulateBlock(scenario, { population, from, to: Math.min(66, from + size) }));
        expectSameNumbers(mergeBlocks(parts), whole);
      }
    });
  },
  TIMEOUT,
);

test(
  'a pair is its two single runs, whether it shares its past or not',
  () => {
    forRandom(
      'pairs',
      50,
      fc.tuple(everyday, fc.double({ min: 0, max: 3, noNaN: true })),
      ([scenario, times], seed) => {
        const options = { population: populations[seed % 3]!, from: 1, to: 3 };
        const other = { ...scenario, plan: { ...scenario.plan, weekly: scenario.plan.weekly * times } };
        const richer = {
          ...other,
          historic: { ...scenario.historic, weekly: scenario.historic.weekly + 50 },
        };
        for (const second of [other, richer]) {
          const { a, b } = simulatePairedBlock(scenario, second, options);
          expectSameNumbers(a, simulateBlock(scenario, options));
          expectSameNumbers(b, simulateBlock(structuredClone(second), options));
        }
      },
    );
  },
  TIMEOUT,
);
