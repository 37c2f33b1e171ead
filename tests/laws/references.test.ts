/** The laws, held against the published models that are there to compare numbers with. */
import { describe, expect, test } from 'vitest';
import { references } from '@meander/catalogue';
import { causeTotals, differences, METRICS } from '@meander/analysis';
import {
  measureOf,
  mergeBlocks,
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Population,
} from '@meander/core';
import { criticalZ, zOfMeans, zOfVariances } from '../statistics.ts';
import { expectSoundBlock } from './sound.ts';
import {
  expectSameCommonColumns,
  withJourney,
  withOwnChannels,
  withUnreachableLevels,
  writtenBackwards,
} from './variants.ts';
import { firstDifference, nightly, perReplication, small, TIMEOUT } from './worlds.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const PEOPLE = 400;
const REPLICATIONS = nightly ? 1000 : 60;

describe.each(references.map(({ scenario }) => [scenario.id, scenario] as const))('%s', (_, published) => {
  const scenario = small(published, { people: PEOPLE, warmupWeeks: 2, horizonWeeks: 4 });

  describe.each(populations)('%s', (population) => {
    const options = { population, from: 0, to: 2 };
    const block = simulateBlock(scenario, options);

    test('people are conserved, nothing is negative and every number is finite', () => {
      expectSoundBlock(block, PEOPLE);
      for (const people of [1, 7]) {
        const few = small(published, { people, warmupWeeks: 2, horizonWeeks: 4 });
        expectSoundBlock(simulateBlock(few, options), people);
      }
    });

    test('compared with itself it differs by exactly 0', () => {
      const { a, b } = simulatePairedBlock(scenario, structuredClone(scenario), options);
      for (const metric of METRICS)
        for (const future of differences(a, b, metric)) for (const value of future) expect(value).toBe(0);
    });

    test('a channel without a budget, a level that nobody can reach and a dimension of one level change no byte', () => {
      expectSameCommonColumns(block, simulateBlock(withOwnChannels(scenario), options));
      expectSameCommonColumns(block, simulateBlock(withJourney(scenario, withUnreachableLevels), options));
    });

    test('the order in which channels, dimensions and levels are written changes nobody’s luck', () => {
      const channels = scenario.channels.toReversed();
      const other = simulateBlock(withJourney({ ...scenario, channels }, writtenBackwards), options);
      for (const milestone of block.milestones)
        for (const [week, people] of stockOf(block, 1, milestone).entries())
          expect(stockOf(other, 1, milestone)[week]).toBeCloseTo(people, 7);
    });

    test('causes sum to the purchases', () => {
      const bought = scenario.journeys[scenario.lens].events.flatMap((event) =>
        event.kind === 'matrix'
          ? event.branches.filter(({ tally }) => tally !== undefined).map(({ id }) => `${event.id} ${id}`)
          : [],
      );
      const one = simulateBlock(scenario, { ...options, to: 1 });
      const caused = causeTotals(one).reduce(
        (sum, { event, move, count }) => sum + (bought.includes(`${event} ${move}`) ? count : 0),
        0,
      );
      const purchases = weeklyColumn(one, 0, 'purchases').reduce((sum, count) => sum + count, 0);
      expect(purchases).toBeGreaterThan(1);
      expect(Math.abs(caused - purchases)).toBeLessThanOrEqual(1e-9 * purchases);
    });
  });

  test.each(['cohorts', 'agents'] as const)('%s: blocks of 1 and 7 give the same bytes', (population) => {
    const whole = simulateBlock(scenario, { population, from: 0, to: 9 });
    for (const size of [1, 7]) {
      const parts: Block[] = [];
      for (let from = 0; from < 9; from += size)
        parts.push(simulateBlock(scenario, { population, from, to: Math.min(9, from + size) }));
      const merged = mergeBlocks(parts);
      for (const column of ['weekly', 'stock', 'delivered', 'caused'] as const)
        expect(firstDifference(merged[column], whole[column]), column).toBe(-1);
    }
  });

  test(
    'agents and cohorts have the same means and variances',
    () => {
      const run = (population: Population) =>
        simulateBlock({ ...scenario, seed: population }, { population, from: 0, to: REPLICATIONS });
      const [agents, cohorts] = [run('agents'), run('cohorts')];
      const measures = scenario.journeys[scenario.lens].events
        .flatMap((event) => (event.kind === 'matrix' ? [...event.quantities, ...event.branches] : []))
        .filter(({ report }) => report === true);
      expect(measures.length).toBeGreaterThan(3);
      const bound = criticalZ(2 * measures.length * references.length);
      for (const { id } of measures) {
        const totals = (block: Block) =>
          perReplication(block, (i) => measureOf(block, i, id).reduce((sum, each) => sum + each, 0));
        expect(Math.abs(zOfMeans(totals(agents), totals(cohorts))), `mean of ${id}`).toBeLessThan(bound);
        expect(Math.abs(zOfVariances(totals(agents), totals(cohorts))), `variance of ${id}`).toBeLessThan(
          bound,
        );
      }
    },
    TIMEOUT,
  );
});
