/** Scenarios small enough to be worked out by hand: a few stages, a few rates, one channel that is there but idle. */
import {
  byNeed,
  defineChannel,
  defineJourney,
  describeChannel,
  MILESTONES,
  simulateBlock,
  stockOf,
  type Channel,
  type Factor,
  type Journey,
  type JourneyEvent,
  type Milestone,
  type Population,
  type Scenario,
} from '@meander/core';

/** A stage per milestone, so that the stocks of a run show where everybody stands. */
const stageDimension = {
  id: 'stage',
  label: 'Stage',
  levels: MILESTONES.map((milestone) => ({ id: milestone, label: milestone, milestone, meaning: '' })),
};

export const idleChannel = defineChannel({
  id: 'idle',
  version: 1,
  kind: 'upstream',
  label: 'Idle',
  meaning: 'Is never bought',
  buying: 'budget',
  eligible: {},
  saturation: 'none',
  usage: [{ share: 1, acts: {} }],
  parameters: describeChannel({}),
});

/** A move from one stage to another at a constant weekly rate. */
export function stageMove(from: Milestone, to: Milestone, rate: number, factors: Factor[] = []) {
  return {
    id: `${from}-to-${to}`,
    label: `${from} to ${to}`,
    from: { stage: from },
    to: { stage: to },
    causes: [byNeed(rate)],
    factors,
  };
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
  return defineJourney({
    id: 'tiny',
    version: 1,
    kind: 'custom',
    title: 'Tiny',
    purpose: 'To be worked out by hand',
    source: 'closed forms',
    dimensions: [stageDimension, ...(more.dimensions ?? [])],
    parameters: {},
    start: { stage: 'unaware', ...more.start },
    tallies: more.tallies ?? [],
    events: [...events],
  });
}

/** A scenario of one segment that starts at a launch; money does not matter unless it is given. */
export function tinyScenario(
  journey: Journey,
  size: { people: number; weeks: number; channels?: readonly Channel[] } & Partial<
    Pick<Scenario, 'values' | 'plan' | 'seed' | 'market'>
  >,
): Scenario {
  const channels = [...(size.channels ?? [idleChannel])];
  const plan = size.plan ?? {
    weekly: 0,
    split: Object.fromEntries(channels.map(({ id }, place) => [id, place === 0 ? 1 : 0])),
    flight: {},
  };
  return {
    id: 'tiny',
    version: 1,
    title: 'Tiny',
    name: 'Tiny',
    summary: '',
    journeys: { funnel: journey, lifecycle: journey },
    lens: 'lifecycle',
    channels,
    market: size.market ?? {
      currency: 'EUR',
      traits: {},
      segments: [{ id: 'everybody', label: 'Everybody', share: 1, traits: {} }],
      targeting: {},
    },
    values: { 'market.people': size.people, ...size.values },
    plan,
    historic: plan,
    locks: [],
    seed: size.seed ?? 'tiny',
    horizonWeeks: size.weeks,
    start: 'launch',
  };
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
