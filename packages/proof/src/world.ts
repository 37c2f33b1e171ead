/** Scenarios as small as a theory: a few stages, a few rates, one channel that is there but idle. */
import {
  byNeed,
  idleChannel,
  moveBetween,
  simulateBlock,
  stockOf,
  theoryJourney,
  theoryScenario,
  weeklyColumn,
  type Block,
  type Cause,
  type Channel,
  type Journey,
  type JourneyEvent,
  type Milestone,
  type Population,
  type Scenario,
} from '@meander/core';

export type Mixtures = NonNullable<Scenario['market']['mixtures']>;
type Moves = (JourneyEvent & { kind: 'rates' })['moves'];

/** A move at a constant weekly rate, or for causes. */
export function stageMove(from: Milestone, to: Milestone, causes: number | readonly Cause[]) {
  return moveBetween(from, to, typeof causes === 'number' ? [byNeed(causes)] : causes);
}

/** Moves that compete. */
export function oneEvent(moves: Moves, id = 'stage'): JourneyEvent {
  return { kind: 'rates', id, label: id, moves };
}

/** Each move by itself, one after the other within a step. */
export function inOrder(moves: Moves): JourneyEvent[] {
  return moves.map((move) => oneEvent([move], move.id));
}

export interface World {
  readonly events: readonly JourneyEvent[];
  readonly people: number;
  readonly weeks: number;
  /** Stage everybody starts in (default `unaware`). */
  readonly start?: Milestone;
  readonly substeps?: number;
  readonly mixtures?: Mixtures;
  readonly channels?: readonly Channel[];
  readonly weekly?: number;
  readonly seed?: string;
  readonly tallies?: Journey['tallies'];
  readonly pools?: Journey['pools'];
}

export function scenarioOf(world: World): Scenario {
  const { events, people, weeks, start = 'unaware', mixtures = {}, channels = [idleChannel] } = world;
  const { tallies = [], pools = [], weekly = 0, seed = 'theory', substeps } = world;
  const traits = Object.keys(mixtures).map((trait) => [
    trait,
    { label: trait, unit: '', min: 0, max: 1e6, default: 1, meaning: trait, source: 'given' },
  ]);
  return theoryScenario(
    theoryJourney({
      events: [...events],
      start: { stage: start },
      tallies: [...tallies],
      pools: [...pools],
    }),
    {
      people,
      weeks,
      channels,
      seed,
      plan: {
        weekly,
        split: Object.fromEntries(channels.map(({ id }, i) => [id, i === 0 ? 1 : 0])),
        flight: {},
      },
      market: {
        traits: Object.fromEntries(traits),
        segments: [{ id: 'everybody', label: 'Everybody', share: 1, traits: {} }],
        mixtures,
      },
      ...(substeps === undefined ? {} : { substeps }),
    },
  );
}

export function simulate(world: World, population: Population = 'expected', replications = 1): Block {
  return simulateBlock(scenarioOf(world), { population, from: 0, to: replications });
}

/** Expected share of people at a milestone at the end of weeks 0, 1, ... */
export function shareAt(world: World, milestone: Milestone): number[] {
  return Array.from(stockOf(simulate(world), 0, milestone), (count) => count / world.people);
}

/** Expected purchases per person up to the end of weeks 0, 1, ... */
export function purchasesUpTo(world: World): number[] {
  let total = 0;
  const bought = weeklyColumn(simulate(world), 0, 'purchases');
  return [0, ...Array.from(bought, (count) => (total += count / world.people))];
}

/** People at a milestone at the end of the last week, one number per replication. */
export function finalCounts(
  world: World,
  milestone: Milestone,
  population: Population,
  replications: number,
): number[] {
  const block = simulate(world, population, replications);
  return Array.from({ length: replications }, (_, i) => stockOf(block, i, milestone)[world.weeks]!);
}

export const purchase: Journey['tallies'] = [
  { id: 'purchase', label: 'Purchases', worth: 1, isFirstPurchase: false },
];

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
