/** A coffee kiosk: the smallest scenario that has a bit of everything. Tests change what they look at. */
import {
  byContact,
  byNeed,
  byTrait,
  byWordOfMouth,
  inSeason,
  memoryDimension,
  memoryEvent,
  withLevel,
} from './mechanisms/index.ts';
import { defineChannel, describeChannel, response } from './model/channel.ts';
import { defineJourney, type Journey } from './model/journey.ts';
import type { Parameter } from './model/parameter.ts';
import type { Scenario } from './model/scenario.ts';

export function weeklyRate(label: string, value: number): Parameter {
  return { label, unit: 'per week', min: 0, max: 1, default: value, meaning: label, source: 'assumption' };
}

const parameters = {
  passing: weeklyRate('Passing by', 0.02),
  thirst: weeklyRate('Thirst', 0.1),
  forgetting: weeklyRate('Forgetting', 0.05),
  gossip: weeklyRate('Gossip', 0.3),
};

export const queue: Journey = defineJourney({
  id: 'queue',
  version: 1,
  kind: 'funnel',
  title: 'Queue',
  purpose: 'See it, stop, buy',
  source: 'assumption',
  dimensions: [
    {
      id: 'stage',
      label: 'Stage',
      levels: [
        { id: 'passing', label: 'Passing', milestone: 'unaware' },
        { id: 'stopping', label: 'Stopping', milestone: 'considers' },
        { id: 'served', label: 'Served', milestone: 'customer' },
      ],
    },
    memoryDimension,
  ],
  parameters,
  start: { stage: 'passing', memory: 'none' },
  tallies: [{ id: 'cup', label: 'First cups', worth: 1, isFirstPurchase: true }],
  events: [
    {
      kind: 'rates',
      id: 'stage',
      label: 'Stages',
      moves: [
        {
          id: 'stop',
          label: 'Stops',
          from: { stage: 'passing' },
          to: { stage: 'stopping' },
          causes: [
            { ...byNeed('passing'), factors: [withLevel('memory', 2), inSeason(0.3, 26)] },
            byContact('stop'),
            byWordOfMouth('gossip', { milestone: 'customer' }),
          ],
          factors: [byTrait('hurry')],
        },
        {
          id: 'order',
          label: 'Orders',
          from: { stage: 'stopping' },
          to: { stage: 'served' },
          causes: [byNeed('thirst'), byContact('order')],
          tally: 'cup',
        },
      ],
    },
    memoryEvent({ stages: ['passing'], reminding: 0.01, forgetting: 'forgetting' }),
  ],
});

export const regulars: Journey = defineJourney({
  ...queue,
  id: 'regulars',
  kind: 'lifecycle',
  title: 'Regulars',
  parameters: { ...parameters, leaving: { ...weeklyRate('Leaving', 0.2), unit: 'probability' } },
  dimensions: queue.dimensions.map((dimension) =>
    dimension.id === 'stage'
      ? { ...dimension, levels: [...dimension.levels, { id: 'away', label: 'Away', milestone: 'dormant' }] }
      : dimension,
  ),
  tallies: [...queue.tallies, { id: 'refill', label: 'Refills', worth: 0.5 }],
  events: [
    ...queue.events,
    {
      kind: 'repeat',
      id: 'refills',
      label: 'Refills',
      from: { stage: 'served' },
      move: 'refill',
      causes: [byNeed('thirst')],
      tally: 'refill',
      dropOut: { id: 'leave', label: 'Leaves', probability: 'leaving', to: { stage: 'away' } },
    },
  ],
});

const sign = defineChannel({
  id: 'sign',
  version: 1,
  kind: 'upstream',
  label: 'Sign',
  meaning: 'A sign in the street',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    { share: 0.6, acts: { stop: response('stop', 0.02, 'assumption') } },
    { share: 0.4, acts: { remember: response('remember', 0.1, 'assumption') } },
  ],
  parameters: describeChannel({ referenceSpend: { default: 50 }, pricePerContact: { default: 0.1 } }),
});

const voucher = defineChannel({
  ...sign,
  id: 'voucher',
  kind: 'downstream',
  label: 'Voucher',
  meaning: 'A cup for half the price',
  eligible: { milestone: 'considers' },
  usage: [{ share: 1, acts: { order: response('order', 0.2, 'assumption') } }],
});

const plan = { weekly: 100, split: { sign: 0.5, tasting: 0.2, voucher: 0.3 }, flight: {} };

export const kiosk: Scenario = {
  id: 'kiosk',
  version: 1,
  title: 'Coffee kiosk',
  name: 'Coffee kiosk',
  summary: 'A kiosk sells coffee to a thousand people.',
  journeys: { funnel: queue, lifecycle: regulars },
  lens: 'lifecycle',
  channels: [sign, { ...sign, id: 'tasting', label: 'Tasting' }, voucher],
  market: {
    currency: 'EUR',
    traits: { hurry: { ...weeklyRate('Hurry', 1), unit: 'multiples of the average', max: 10 } },
    segments: [
      { id: 'locals', label: 'Locals', share: 0.75, traits: { hurry: 0.8 } },
      { id: 'tourists', label: 'Tourists', share: 0.25, traits: {} },
    ],
    targeting: { tasting: { tourists: 2 } },
  },
  values: { 'market.people': 1000, 'market.price': 3, 'channels.sign.halfLife': 2 },
  plan,
  historic: plan,
  locks: [],
  seed: 'espresso',
  horizonWeeks: 26,
  start: 'running',
};
