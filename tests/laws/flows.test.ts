/** The log of a map: who is at a stage is who was there, and who came, less who left; and it is the same run as any other. */
import { describe, expect, test } from 'vitest';
import { journeys, presetById, references, withJourney } from '@meander/catalogue';
import {
  causedBy,
  causedIn,
  CHANNEL_COLUMNS,
  deliveredBy,
  movedBy,
  peopleAt,
  poolColumn,
  queuedAt,
  recordCourses,
  recordFlows,
  simulateBlock,
  stockOf,
  type Flows,
  type Population,
  type Scenario,
} from '@meander/core';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';
import { lively, small } from './worlds.ts';

const SIZES = { people: 600, warmupWeeks: 4, horizonWeeks: 8 };
const populations: readonly Population[] = ['expected', 'cohorts', 'agents'];

const b2b = presetById('b2b-saas')!;
const through = journeys.map((journey): { name: string; scenario: Scenario } => ({
  name: journey.id,
  scenario: lively(small(withJourney(b2b, journey), SIZES)),
}));
const amss = { name: 'amss', scenario: small(references[0]!.scenario, SIZES) };
const [first] = through;
const scheduled = {
  name: 'a schedule',
  scenario: {
    ...first!.scenario,
    schedule: [{ week: 4, values: { 'market.price': 2 } }],
  },
};

/** Whoever considers has moved on by the next week, whatever else happens. */
const considering = tinyJourney(oneEvent(stageMove('unaware', 'considers', 0.3)));
const ageing = {
  name: 'a stage that time leads out of',
  scenario: tinyScenario(
    { ...considering, dimensions: [{ ...considering.dimensions[0]!, ages: { stage: 'considers' } }] },
    { people: SIZES.people, weeks: SIZES.horizonWeeks },
  ),
};

/** People of a stage in all segments. */
function stock(flows: Flows, stage: number, week: number): number {
  return flows.segments.reduce((sum, _, segment) => sum + peopleAt(flows, segment, stage)[week]!, 0);
}

describe.each([...through, scheduled, ageing, amss])('$name', ({ scenario }) => {
  test.each(populations)('of %s everybody is somewhere, and nobody is lost on the way', (population) => {
    const flows = recordFlows(scenario, { population, from: 0, to: 2 });
    const block = simulateBlock(scenario, { population, from: 0, to: 2 });
    // sums of a few hundred products of doubles: whole customers are counted exactly
    const tolerance = population === 'expected' ? 1e-9 * SIZES.people : 0;
    let travelled = 0;
    const off = { stock: 0, milestone: 0, causes: 0, queue: 0 };
    for (const [segment] of flows.segments.entries())
      for (const [stage, id] of flows.stages.entries()) {
        const people = peopleAt(flows, segment, stage);
        for (let week = 1; week <= flows.weeks; week++) {
          let expected = people[week - 1]!;
          for (const [move, { from, to }] of flows.moves.entries()) {
            const moved = movedBy(flows, segment, move)[week - 1]!;
            travelled += moved;
            if (from === id) expected -= moved;
            if (to === id) expected += moved;
          }
          off.stock = Math.max(off.stock, Math.abs(people[week]! - expected));
        }
      }
    const { levels } = scenario.journeys[scenario.lens].dimensions.find(({ id }) => id === 'stage')!;
    for (const milestone of block.milestones)
      for (let week = 0; week <= flows.weeks; week++) {
        const here = flows.stages.reduce(
          (sum, id, stage) =>
            (levels.find((level) => level.id === id)!.milestone ?? 'unaware') === milestone
              ? sum + stock(flows, stage, week)
              : sum,
          0,
        );
        const there = [0, 1].reduce((sum, each) => sum + stockOf(block, each, milestone)[week]!, 0);
        off.milestone = Math.max(off.milestone, Math.abs(here - there));
      }

    for (const segment of flows.segments.keys()) {
      const caused = flows.moves.map(() => new Float64Array(flows.weeks));
      for (const [i, { move }] of flows.causes.entries())
        for (const [week, count] of causedIn(flows, segment, i).entries())
          caused[move]![week] = caused[move]![week]! + count;
      for (const [move, sum] of caused.entries())
        for (const [week, moved] of movedBy(flows, segment, move).entries())
          off.causes = Math.max(off.causes, Math.abs(sum[week]! - moved) / Math.max(1, moved));
    }

    for (const [pool] of flows.pools.entries())
      for (const column of ['arrivals', 'abandoned', 'waiting', 'busy'] as const)
        for (let week = 0; week < flows.weeks; week++) {
          const here = flows.segments.reduce(
            (sum, _, segment) => sum + queuedAt(flows, segment, pool, column)[week]!,
            0,
          );
          const there = [0, 1].reduce((sum, each) => sum + poolColumn(block, each, pool, column)[week]!, 0);
          off.queue = Math.max(off.queue, Math.abs(here - there) / Math.max(1, there));
        }
    expect(travelled).toBeGreaterThan(0);
    const { events } = scenario.journeys[scenario.lens];
    for (const { event, move, label } of flows.moves) {
      expect(['time', ...events.map(({ id }) => id)]).toContain(event);
      expect([move, label]).not.toContain(undefined);
      expect(Math.min(move.length, label.length)).toBeGreaterThan(0);
    }
    expect(off.stock).toBeLessThanOrEqual(tolerance);
    expect(off.milestone).toBeLessThanOrEqual(tolerance);
    expect(off.causes).toBeLessThanOrEqual(1e-9);
    expect(off.queue).toBeLessThanOrEqual(1e-9);
  });

  test.each(populations)(
    'of %s the weeks of causes and channels sum to the totals of the run',
    (population) => {
      const courses = recordCourses(scenario, { population, replication: 1 });
      const block = simulateBlock(scenario, { population, from: 1, to: 2 });
      const pairs = [
        ...block.causes.map((_, i) => [causedBy(courses, i), block.caused[i]!] as const),
        ...block.channels.flatMap((_, i) =>
          CHANNEL_COLUMNS.map(
            (column, place) =>
              [
                deliveredBy(courses, i, column),
                block.delivered[i * CHANNEL_COLUMNS.length + place]!,
              ] as const,
          ),
        ),
      ];
      expect(courses.causes).toEqual(block.causes);
      expect(pairs.some(([, total]) => total > 0)).toBe(true);
      for (const [weekly, total] of pairs) {
        expect(weekly.length).toBe(scenario.horizonWeeks);
        const sum = weekly.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, total));
      }
    },
  );
});
