import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

const times = (factor: number): Change[] => downstream.map((channel) => set(`flight.${channel}`, factor));

export const downstreamSells: Experiment<Row> = {
  kind: 'experiment',
  id: 'downstream-sells',
  rows: ['A10'],
  statement: 'Downstream turns prospects into payers: the more of it, the more they buy.',
  source: from('river', 'A10'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'none', label: 'None', changes: times(0) },
    { id: 'half', label: 'Half', changes: times(0.5) },
    { id: 'plan', label: 'As planned' },
    { id: 'double', label: 'Twice', changes: times(2) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Does every step from no downstream to twice the plan bring more purchases?',
  answers: ['Yes', 'No'],
  answer: 0,
  cause: 'Contacts trigger "qualify", "close" and "renew" in people who are there already.',
  counterWorld: {
    description: 'People who decide listen to nobody: no downstream contact triggers anything.',
    changes: [
      ...downstream.flatMap((channel) =>
        channel === 'personalSelling' ? [] : [set(`channels.${channel}.response.qualify`, 0)],
      ),
      ...downstream.map((channel) => set(`channels.${channel}.response.close`, 0)),
      ...['email', 'retargeting'].flatMap((channel) =>
        ['consider', 'reactivate'].map((act) => set(`channels.${channel}.response.${act}`, 0)),
      ),
      ...['email', 'personalSelling'].map((channel) => set(`channels.${channel}.response.renew`, 0)),
      ...['searchAds', 'email'].map((channel) => set(`channels.${channel}.response.visit`, 0)),
      set('channels.retargeting.response.remember', 0),
      set('channels.email.response.unsubscribe', 0),
    ],
  },
};
