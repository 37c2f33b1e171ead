import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { nobodyConsiders } from './nobody-considers.ts';
import { from, type Row } from './rows.ts';

export const qualifiedLeadsGetCalls: Experiment<Row> = {
  kind: 'experiment',
  id: 'qualified-leads-get-calls',
  rows: ['B43'],
  statement:
    'Qualified leads are contacted by phone and email: where there are such leads, calls are made and recorded.',
  source: from('funnels', 'B43'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 26), set('journey.walkingIn', 0)],
  },
  arms: [{ id: 'calls', label: 'Calls in half a year' }],
  measure: { measure: 'contacts', channel: 'personalSelling' },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'expected',
  verdict: 'holds',
  question: 'There is money for a salesperson from the first week on. Are calls made?',
  answers: ['As soon as there are qualified leads', 'Never'],
  answer: 0,
  cause: 'Calls reach those who are qualified or have bought, and are all recorded.',
  counterWorld: {
    description: 'No need ever arises: there is nobody to call, and the money stays unspent.',
    changes: nobodyConsiders,
  },
};
