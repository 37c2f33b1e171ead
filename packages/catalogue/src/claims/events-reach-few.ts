import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const bought: MeasureUse = {
  measure: 'contacts',
  channel: 'events',
  per: { measure: 'channelSpend', channel: 'events' },
};

export const eventsReachFew: Experiment<Row> = {
  kind: 'experiment',
  id: 'events-reach-few',
  rows: ['U2'],
  statement: 'The reach of events is limited: ten times the money meets far fewer than ten times the people.',
  source: from('river', 'U2'),
  world: { scenario: 'professional-services' },
  arms: [
    { id: 'plan', label: 'As planned' },
    { id: 'tenfold', label: 'Ten times the money', changes: [set('flight.events', 10)] },
  ],
  measure: bought,
  contrast: { kind: 'ratio', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'What happens to the number of people met for a pound when ten times as much goes into events?',
  answers: ['It falls', 'It stays', 'It rises'],
  answer: 0,
  cause: 'Contacts saturate (Hill), and there is a most of them per person and week.',
  counterWorld: {
    description:
      'Fairs are small so far and fill only where many exhibit: the curve is S-shaped and far from flat.',
    changes: [
      set('channels.events.saturationShape', 3),
      set('channels.events.halfSaturation', 50),
      set('channels.events.maxContacts', 1000),
    ],
  },
};
