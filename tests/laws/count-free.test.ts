/** Where no rate reads counts, the expected population is the mean of the others: not nearly, but exactly. */
import { describe, expect, test } from 'vitest';
import {
  addOwnChannel,
  byWordOfMouth,
  prepare,
  simulateBlock,
  stockOf,
  weeklyColumn,
  WEEKLY_COLUMNS,
  type Block,
  type Journey,
  type JourneyEvent,
  type Scenario,
} from '@meander/core';
import { times, weekOf } from '../matrix.ts';
import { criticalZ, zOfMean } from '../statistics.ts';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';
import { lively, nightly, perReplication, small, TIMEOUT, worlds } from './worlds.ts';

const REPLICATIONS = nightly ? 4000 : 400;

function withoutCounts(journey: Journey): Journey {
  const events = journey.events.map((event): JourneyEvent => {
    if (event.kind !== 'rates') return event;
    const moves = event.moves
      .map((move) => ({
        ...move,
        causes: move.causes.filter((cause) => cause.mechanism !== 'wordOfMouth'),
        factors: (move.factors ?? []).filter((factor) => factor.mechanism !== 'capacity'),
      }))
      .filter(({ causes }) => causes.length > 0);
    return { ...event, moves };
  });
  return { ...journey, events };
}

/** Nobody speaks or waits, and contacts per person are bought rather than a budget spent. */
function countFree(scenario: Scenario): Scenario {
  return {
    ...scenario,
    journeys: {
      funnel: withoutCounts(scenario.journeys.funnel),
      lifecycle: withoutCounts(scenario.journeys.lifecycle),
    },
    channels: scenario.channels.map((channel) => ({ ...channel, buying: 'frequency' })),
  };
}

/** Every number that a replication leaves behind, by name. */
function numbersOf(block: Block, replication: number): [string, number][] {
  return [
    ...WEEKLY_COLUMNS.map((column): [string, number] => [
      column,
      weeklyColumn(block, replication, column).reduce((sum, amount) => sum + amount, 0),
    ]),
    ...block.milestones.flatMap((milestone) =>
      [1, block.weeks].map((week): [string, number] => [
        `${milestone} in week ${week}`,
        stockOf(block, replication, milestone)[week]!,
      ]),
    ),
    ...block.causes.map((line, at): [string, number] => [
      `${line.move} by ${line.cause}`,
      block.caused[replication * block.causes.length + at]!,
    ]),
  ];
}

describe.each(worlds)('$name', (world) => {
  const scenario = countFree(lively(small(world.scenario, { people: 300, warmupWeeks: 2, horizonWeeks: 6 })));

  test('the compiler sees what reads counts: budgets spent on a pool, and word of mouth', () => {
    expect(prepare(world.scenario).program.isCountFree).toBe(false);
    expect(prepare(scenario).program.isCountFree).toBe(true);
    const onePool = scenario.channels.map((channel) =>
      channel.id === 'email' ? { ...channel, buying: 'budget' as const } : channel,
    );
    expect(prepare({ ...scenario, channels: onePool }).program.isCountFree).toBe(false);
    const everybody = scenario.channels.map((channel) =>
      channel.id === 'brandVideo' ? { ...channel, buying: 'budget' as const } : channel,
    );
    expect(prepare({ ...scenario, channels: everybody }).program.isCountFree).toBe(true);
  });

  test(
    'expected is the mean of cohorts',
    () => {
      const truth = numbersOf(simulateBlock(scenario, { population: 'expected', from: 0, to: 1 }), 0);
      const cohorts = simulateBlock(scenario, { population: 'cohorts', from: 0, to: REPLICATIONS });
      const drawn = Array.from({ length: REPLICATIONS }, (_, replication) => numbersOf(cohorts, replication));
      const bound = criticalZ(truth.length * worlds.length);
      for (const [place, [name, value]] of truth.entries()) {
        const sample = perReplication(cohorts, (replication) => drawn[replication]![place]![1]);
        // A mean of rare counts is far from normal: only what happens often enough is compared by its standard error.
        if (name.includes(' by ') && value * REPLICATIONS < 100) continue;
        expect(Math.abs(zOfMean(sample, value)), `${name}: ${value}`).toBeLessThan(bound);
      }
    },
    TIMEOUT,
  );
});

describe('three stages with moves forward, back and out', () => {
  const rates = [
    [0, 0.4, 0.05],
    [0.2, 0, 0.6],
    [0.01, 0, 0],
  ];
  const stages = ['unaware', 'aware', 'gone'] as const;
  const moves = rates.flatMap((row, from) =>
    row.flatMap((rate, to) => (rate === 0 ? [] : [stageMove(stages[from]!, stages[to]!, rate)])),
  );
  const scenario = tinyScenario(tinyJourney(oneEvent(...moves)), { people: 1000, weeks: 30 });

  test('expected is the power of the matrix, to the last digits', () => {
    const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
    let row = [1000, 0, 0];
    for (let week = 1; week <= 30; week++) {
      row = times(row, weekOf(rates));
      for (const [place, stage] of stages.entries())
        expect(Math.abs(stockOf(block, 0, stage)[week]! - row[place]!)).toBeLessThan(1e-10);
    }
  });

  test('a channel that reaches everybody, and a word that is never spoken, are told apart', () => {
    expect(prepare(scenario).program.isCountFree).toBe(true);
    const own = addOwnChannel(scenario, { id: 'second', label: 'Second', like: 'idle' });
    expect(own.ok && prepare(own.value).program.isCountFree).toBe(true);
    const spoken = stageMove('unaware', 'aware', 0.4);
    const journey = tinyJourney(oneEvent({ ...spoken, causes: [byWordOfMouth(0, { milestone: 'aware' })] }));
    expect(prepare(tinyScenario(journey, { people: 10, weeks: 1 })).program.isCountFree).toBe(false);
  });
});
