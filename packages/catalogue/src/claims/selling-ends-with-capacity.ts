import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const leads = set('journey.needRate', 0.001);

export const sellingEndsWithCapacity: Experiment<Row> = {
  kind: 'experiment',
  id: 'selling-ends-with-capacity',
  rows: ['D3'],
  statement:
    'Personal selling ends where time does: once everybody who sells is busy, more leads bring hardly more sales.',
  source: from('river', 'D3'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.salesSlots', 3), set('journey.reviewers', 1000)],
  },
  arms: [
    {
      id: 'more',
      label: 'Needs twice as frequent',
      changes: [leads],
      measure: { measure: 'customers', per: { measure: 'customers', arm: 'plan' } },
    },
    { id: 'plan', label: 'As it is' },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: -1, than: 1.1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Three deals can be kept going at a time, and leads multiply. How many more sales are there?',
  answers: ['Hardly any', 'In proportion to the leads'],
  answer: 0,
  cause:
    'Of n people at a pool of c servers each is served at a rate × c / n: once all are busy, the total stays.',
  counterWorld: {
    description: 'There are more salespeople than leads.',
    changes: [set('journey.salesSlots', 10_000)],
  },
};
