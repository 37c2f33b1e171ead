import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aTalkWinsCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-talk-wins-customers',
  rows: ['B56'],
  statement:
    'Qualifying and answering questions gives every sale a personal touch that wins customers: those who can talk to somebody who knows become clients more often.',
  source: from('funnels', 'B56'),
  world: {
    scenario: 'professional-services',
    journey: 'sales-funnel',
    channels: ['consultations'],
    start: 'launch',
    changes: [set('horizonWeeks', 104)],
  },
  arms: [
    { id: 'none', label: 'Nobody to ask' },
    { id: 'talks', label: 'Talks with somebody who knows', changes: [set('budget.consultations', 500)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Those who are looking can talk for an hour to somebody who knows. Does that win clients?',
  answers: ['Some', 'None'],
  answer: 0,
  cause: 'A talk reaches few, and one in ten of them asks for an offer or signs.',
  counterWorld: {
    description: 'Nobody has questions: a talk moves nobody.',
    changes: ['qualify', 'close', 'reassure', 'remember'].map((act) =>
      set(`channels.consultations.response.${act}`, 0),
    ),
  },
};
