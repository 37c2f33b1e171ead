import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

// all customers were qualified leads, so they cancel: (customers / qualified) / (customers / leads)
export const qualifiedLeadsBuyMoreOften: Experiment<Row> = {
  kind: 'experiment',
  id: 'qualified-leads-buy-more-often',
  rows: ['B24'],
  statement:
    'A marketing-qualified lead is likelier to become a payer than any other: at least twice as likely as a lead at large.',
  source: from('funnels', 'B24'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78)],
  },
  arms: [
    {
      id: 'qualified',
      label: 'Customers of a qualified lead, in multiples of those of a lead at large',
      measure: { measure: 'passages', move: 'consider', per: { measure: 'passages', move: 'qualify' } },
    },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: 1, than: 2 },
  population: 'expected',
  verdict: 'holds',
  question: 'How much likelier is it that a qualified lead buys than that a lead at large does?',
  answers: ['At least twice as likely', 'Hardly likelier'],
  answer: 0,
  cause: 'Most leads go elsewhere or show too little interest before they pass the score.',
  counterWorld: {
    description: 'Every lead is handed over, at once and whatever its score.',
    changes: [
      set('journey.scoreNeeded', 0),
      set('journey.needPoints', 10),
      set('journey.responding', 2),
      set('journey.handingOver', 2),
    ],
  },
};
