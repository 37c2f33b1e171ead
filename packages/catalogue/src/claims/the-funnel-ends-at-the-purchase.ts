import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theFunnelEndsAtThePurchase: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-funnel-ends-at-the-purchase',
  rows: ['B31'],
  statement:
    'People may leave the funnel once they have bought: seen through it, nothing that is spent on customers brings a sale.',
  source: from('funnels', 'B31'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    channels: ['customerService'],
    changes: [set('horizonWeeks', 52), set('market.warmupWeeks', 52)],
  },
  arms: [
    { id: 'without', label: 'Nothing for customers' },
    { id: 'with', label: 'Excellent service', changes: [set('budget.customerService', 1000)] },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'same' },
  population: 'expected',
  verdict: 'holds',
  question: 'Seen through the funnel, what do a thousand a week for excellent service add to sales?',
  answers: ['Nothing', 'Some sales', 'Many sales'],
  answer: 0,
  cause: 'The purchase is the last stage: nobody buys again, so nothing can make them.',
  counterWorld: {
    description: 'The same people and the same service, seen through the customer lifecycle.',
    journey: 'customer-lifecycle',
  },
};
