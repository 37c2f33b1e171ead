import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theBottleneckDecides: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-bottleneck-decides',
  rows: ['B01'],
  statement:
    'One may try everything to make people buy, and nothing works: money far from the bottleneck brings less than a little help at it.',
  source: from('funnels', 'B01'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 78),
      set('journey.walkingIn', 0),
      set('journey.salesSlots', 4),
      set('journey.reviewers', 1000),
    ],
  },
  arms: [
    {
      id: 'budget',
      label: 'A quarter more money upstream',
      changes: [
        set('budget.education', 1050),
        set('budget.social', 750),
        set('budget.events', 900),
        set('budget.brandVideo', 1500),
      ],
    },
    { id: 'slots', label: 'One more deal at a time', changes: [add('journey.salesSlots', 1)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Four deals can be kept going at a time. What brings more customers: a quarter more money upstream, or time for a fifth deal?',
  answers: ['Time for a fifth deal', 'A quarter more money'],
  answer: 0,
  cause:
    'Leads wait for a salesperson: more of them wait longer and give up, while one more server serves them.',
  counterWorld: {
    description: 'There are more salespeople than leads: nobody waits.',
    changes: [set('journey.salesSlots', 10_000)],
  },
};
