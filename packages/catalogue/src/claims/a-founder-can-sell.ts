import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { nobodyConsiders } from './nobody-considers.ts';
import { from, type Row } from './rows.ts';

export const aFounderCanSell: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-founder-can-sell',
  rows: ['B40'],
  statement: 'Without a team leads can still be sold to: some hours of a founder sell something.',
  source: from('funnels', 'B40'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 78),
      set('journey.reviewers', 5),
      set('journey.walkingIn', 0),
      ...without('personalSelling'),
    ],
  },
  arms: [
    { id: 'none', label: 'Hardly an hour a week', changes: [set('journey.salesSlots', 0.1)] },
    { id: 'founder', label: 'A founder: two deals at a time', changes: [set('journey.salesSlots', 2)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'There is no sales team, and a founder keeps two deals going. Is anything sold?',
  answers: ['Some', 'Nothing'],
  answer: 0,
  cause: 'A pool serves as many leads at once as there are slots, whoever fills them.',
  counterWorld: {
    description: 'No need ever arises: there are no leads to sell to.',
    changes: nobodyConsiders,
  },
};
