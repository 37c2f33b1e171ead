import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const advocatesCloseTheLoop: Experiment<Row> = {
  kind: 'experiment',
  id: 'advocates-close-the-loop',
  rows: ['C67'],
  statement:
    'The lifecycle is a flywheel: customers who speak of the product bring people in without any spending.',
  source: from('lifecycle', 'C67'),
  world: { scenario: 'b2c-retail', changes: [set('budget.total', 0)] },
  arms: [
    { id: 'silent', label: 'Customers do not speak', changes: [set('schedule.1.journey.wordOfMouth', 0)] },
    { id: 'speaking', label: 'Advocates speak of it' },
  ],
  measure: { measure: 'moves', move: 'discover' },
  contrast: { kind: 'ratio', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'All marketing stops. Do more people hear of the shop where customers speak of it?',
  answers: ['Yes', 'No'],
  answer: 0,
  cause: 'Who has not heard of the brand does so at a rate times the share of people who are advocates.',
  counterWorld: {
    description: 'Customers are content and keep it to themselves.',

    changes: [
      set('journey.advocating', 0),
      ...['social', 'events'].map((channel) => set(`channels.${channel}.response.recommend`, 0)),
    ],
  },
};
