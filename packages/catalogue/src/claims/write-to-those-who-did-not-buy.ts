import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const writeToThoseWhoDidNotBuy: Experiment<Row> = {
  kind: 'experiment',
  id: 'write-to-those-who-did-not-buy',
  rows: ['B73'],
  statement:
    'Keep building the relationship with those who did not buy: some of them buy later, and fewer do if nobody writes to them.',
  source: from('funnels', 'B73'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 156)],
  },
  arms: [
    {
      id: 'silent',
      label: 'Nobody writes to those who went quiet',
      changes: [
        set('channels.email.response.reactivate', 0),
        set('channels.education.response.reactivate', 0),
      ],
    },
    { id: 'kept', label: 'They are written to like the others' },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Some leads went quiet without buying. Are there more sales if they are still written to?',
  answers: ['More', 'As many'],
  answer: 0,
  cause: 'A letter may make somebody take the matter up again who has put it off.',
  counterWorld: {
    description: 'The joint funnel: who does not buy is out of it for good.',
    journey: 'marketing-and-sales-funnel',
  },
};
