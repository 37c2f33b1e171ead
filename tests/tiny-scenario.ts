/** Scenarios small enough to be worked out by hand: a few stages, a few rates, one channel that is there but idle. */
import {
  byNeed,
  moveBetween,
  simulateBlock,
  stockOf,
  theoryJourney,
  theoryScenario,
  type Factor,
  type Journey,
  type JourneyEvent,
  type Milestone,
  type Population,
  type Scenario,
} from '@meander/core';

export { idleChannel } from '@meander/core';

/** A move from one stage to another at a constant weekly rate. */
export function stageMove(from: Milestone, to: Milestone, rate: number, factors: Factor[] = []) {
  return moveBetween(from, to, [byNeed(rate)], factors);
}

/** Moves that compete within one event. */
export function oneEvent(...moves: (JourneyEvent & { kind: 'rates' })['moves']): JourneyEvent[] {
  return [{ kind: 'rates', id: 'stage', label: 'Stages', moves }];
}

/** A journey of the nine stages and whatever other dimensions and events are given; everybody starts unaware. */
export function tinyJourney(
  events: readonly JourneyEvent[],
  more: Partial<Pick<Journey, 'dimensions' | 'start' | 'tallies'>> = {},
): Journey {
  return theoryJourney({ events: [...events], ...more });
}

/** A scenario of such a journey, with a seed of its own. */
export function tinyScenario(journey: Journey, size: Parameters<typeof theoryScenario>[1]): Scenario {
  return theoryScenario(journey, { seed: 'tiny', ...size });
}

/** Share of people at a milestone in weeks 0, 1, ..., averaged over replications. */
export function shareAt(
  scenario: Scenario,
  milestone: Milestone,
  run: { population: Population; replications?: number } = { population: 'expected' },
): Float64Array {
  const replications = run.replications ?? 1;
  const block = simulateBlock(scenario, { population: run.population, from: 0, to: replications });
  const share = new Float64Array(block.weeks + 1);
  for (let replication = 0; replication < replications; replication++)
    for (const [week, count] of stockOf(block, replication, milestone).entries())
      share[week]! += count / scenario.values['market.people']! / replications;
  return share;
}
