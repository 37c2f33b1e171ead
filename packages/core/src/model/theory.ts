/**
 * Scenarios as small as a theory: a stage per milestone, one segment, one channel that is there but idle. What closed forms
 * know of them holds the engine to account.
 */
import { defineChannel, describeChannel, type Channel } from './channel.ts';
import {
  defineJourney,
  MILESTONES,
  type Cause,
  type Factor,
  type Journey,
  type Milestone,
} from './journey.ts';
import type { Scenario } from './scenario.ts';

/** A stage per milestone, so that the stocks of a run show where everybody is. */
const stages: Journey['dimensions'][number] = {
  id: 'stage',
  label: 'Stage',
  levels: MILESTONES.map((milestone) => ({ id: milestone, label: milestone, milestone, meaning: '' })),
};

export const idleChannel: Channel = defineChannel({
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

/** A move from one stage to another. */
export function moveBetween(
  from: Milestone,
  to: Milestone,
  causes: readonly Cause[],
  factors: readonly Factor[] = [],
) {
  return {
    id: `${from}-to-${to}`,
    label: `${from} to ${to}`,
    from: { stage: from },
    to: { stage: to },
    causes: [...causes],
    ...(factors.length === 0 ? {} : { factors: [...factors] }),
  };
}

/** A journey of the nine stages and whatever else is given; everybody starts unaware unless `start` says otherwise. */
export function theoryJourney({
  dimensions = [],
  start,
  ...more
}: Pick<Journey, 'events'> & Partial<Journey>): Journey {
  return defineJourney({
    id: 'theory',
    version: 1,
    kind: 'custom',
    title: 'Theory',
    purpose: 'Has an answer that is known without a simulation',
    source: 'closed forms',
    dimensions: [stages, ...dimensions],
    parameters: {},
    start: { stage: 'unaware', ...start },
    tallies: [],
    ...more,
  });
}

/** A scenario of such a journey that starts at a launch; money does not matter unless a plan is given. */
export function theoryScenario(
  journey: Journey,
  {
    people,
    weeks,
    channels = [idleChannel],
    market,
    values,
    plan = {
      weekly: 0,
      split: Object.fromEntries(channels.map(({ id }, place) => [id, place === 0 ? 1 : 0])),
      flight: {},
    },
    ...more
  }: { readonly people: number; readonly weeks: number } & Omit<Partial<Scenario>, 'channels' | 'market'> & {
      readonly channels?: readonly Channel[];
      readonly market?: Partial<Scenario['market']>;
    },
): Scenario {
  return {
    id: 'theory',
    version: 1,
    title: 'Theory',
    name: 'Theory',
    summary: '',
    journeys: { funnel: journey, lifecycle: journey },
    lens: 'lifecycle',
    channels: [...channels],
    market: {
      currency: 'EUR',
      traits: {},
      segments: [{ id: 'everybody', label: 'Everybody', share: 1, traits: {} }],
      targeting: {},
      ...market,
    },
    values: { 'market.people': people, ...values },
    plan,
    historic: plan,
    locks: [],
    seed: 'theory',
    horizonWeeks: weeks,
    start: 'launch',
    ...more,
  };
}
