/** The cause ledger: every move has a cause, and the causes of a move sum to the move. */
import { describe, expect, test } from 'vitest';
import { causeTotals } from '@meander/analysis';
import {
  journeyOf,
  simulateBlock,
  stockOf,
  weeklyColumn,
  type Block,
  type Journey,
  type Population,
} from '@meander/core';
import { lively, small, worlds } from './worlds.ts';

const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];
const REPLICATIONS = 3;

/** How often a move was made in a replication, summed over its causes. */
function made(block: Block, replication: number, ...moves: readonly string[]): number {
  return block.causes.reduce(
    (sum, line, at) =>
      sum + (moves.includes(line.move) ? block.caused[replication * block.causes.length + at]! : 0),
    0,
  );
}

function total(block: Block, replication: number, column: 'newCustomers' | 'purchases'): number {
  return weeklyColumn(block, replication, column).reduce((sum, count) => sum + count, 0);
}

/** Who came to a milestone less who left it, over the horizon. */
function growth(block: Block, replication: number, milestone: string): number {
  const stock = stockOf(block, replication, milestone);
  return stock[block.weeks]! - stock[0]!;
}

function expectEqual(actual: number, wanted: number, scale = wanted): void {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(scale)));
}

describe.each(worlds)('$name', (world) => {
  const scenario = lively(small(world.scenario, { people: 1000, warmupWeeks: 2, horizonWeeks: 12 }));
  const journey = journeyOf(scenario);

  test.each(populations)('%s: the causes of the first purchase sum to the new customers', (population) => {
    const block = simulateBlock(scenario, { population, from: 0, to: REPLICATIONS });
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const customers = total(block, replication, 'newCustomers');
      expect(customers).toBeGreaterThan(1);
      expectEqual(made(block, replication, ...counted(journey, true)), customers);
      expectEqual(made(block, replication, ...counted(journey)), total(block, replication, 'purchases'));
    }
  });

  test.each(populations)('%s: the ledger accounts for everybody who came and went', (population) => {
    const block = simulateBlock(scenario, { population, from: 0, to: REPLICATIONS });
    for (let replication = 0; replication < REPLICATIONS; replication++) {
      const moves = (...names: string[]) => made(block, replication, ...names);
      for (const milestone of ['unaware', 'gone']) {
        const { arriving, leaving } = crossing(journey, milestone);
        expectEqual(growth(block, replication, milestone), moves(...arriving) - moves(...leaving), 1000);
      }
    }
  });

  test.each(populations)(
    '%s: no line of the ledger is negative, and channels name themselves',
    (population) => {
      const block = simulateBlock(scenario, { population, from: 0, to: 1 });
      for (const { cause, channel, count } of causeTotals(block)) {
        expect(count).toBeGreaterThanOrEqual(0);
        expect(cause).toBe(channel === null ? cause : `channel:${channel}`);
        expect([...block.channels, null]).toContain(channel);
      }
      const acting = causeTotals(block).filter(({ channel, count }) => channel !== null && count > 0);
      expect(new Set(acting.map(({ channel }) => channel)).size).toBe(scenario.channels.length);
    },
  );

  test('a run that is not asked for causes keeps none, and everything else is the same', () => {
    const asked = simulateBlock(scenario, { population: 'cohorts', from: 0, to: 1 });
    const unasked = simulateBlock(scenario, { population: 'cohorts', from: 0, to: 1, keepCauses: false });
    expect(unasked).toEqual({ ...asked, caused: new Float64Array(0) });
    expect(causeTotals(unasked).every(({ count }) => count === 0)).toBe(true);
  });
});

/** Moves that count a purchase, or a first one. */
function counted({ events, tallies }: Journey, onlyFirst = false): string[] {
  const counts = tallies.filter(({ isFirstPurchase }) => isFirstPurchase || !onlyFirst).map(({ id }) => id);
  return events.flatMap((event) =>
    event.kind === 'rates'
      ? event.moves.filter(({ tally }) => counts.includes(tally ?? '')).map(({ id }) => id)
      : event.kind === 'repeat' && counts.includes(event.tally)
        ? [event.move]
        : [],
  );
}

/** Moves that bring people to a milestone, and those that take them away from it. */
function crossing({ events, dimensions }: Journey, milestone: string) {
  const stages = dimensions
    .find(({ id }) => id === 'stage')!
    .levels.filter((level) => level.milestone === milestone)
    .map(({ id }) => id);
  const moves = events.flatMap((event) => (event.kind === 'rates' ? event.moves : []));
  const isThere = (stage: string | undefined) => stage !== undefined && stages.includes(stage);
  const names = (found: typeof moves) => [...new Set(found.map(({ id }) => id))];
  return {
    arriving: names(moves.filter(({ to }) => isThere(to['stage']))),
    leaving: names(
      moves.filter(({ from, to }) => to['stage'] !== undefined && [from['stage'] ?? []].flat().some(isThere)),
    ),
  };
}
