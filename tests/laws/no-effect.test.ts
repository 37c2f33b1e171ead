/** What changes nothing has an effect of exactly nothing: not small, not zero on average, but zero in every replication. */
import { describe, expect, test } from 'vitest';
import { differences, METRICS, payback } from '@meander/analysis';
import {
  simulateBlock,
  simulatePairedBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Population,
} from '@meander/core';
import {
  expectSameCommonColumns,
  expectSamePeople,
  withJourney,
  withoutPlannedSpend,
  withoutSpend,
  withOwnChannels,
  withResponses,
  withUnreachableLevels,
  writtenBackwards,
} from './variants.ts';
import { lively, small, worlds } from './worlds.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const REPLICATIONS = 3;

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
