import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const callingLeadsSellsMore: Experiment<Row> = {
  kind: 'experiment',
  id: 'calling-leads-sells-more',
  rows: ['B35'],
  statement:
    'A sales funnel can pick up where marketing ends: calling the leads that marketing has qualified sells more than marketing alone.',
  source: from('funnels', 'B35'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'alone', label: 'Nobody calls them', changes: [set('budget.personalSelling', 0)] },
    { id: 'called', label: 'Qualified leads are called' },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Leads that marketing has qualified are called. Does that sell more?',
  answers: ['More', 'As much'],
  answer: 0,
  cause: 'A call may close a deal that would otherwise wait for the lead to act.',
  counterWorld: {
    description: 'Marketing qualifies nobody: the score cannot be passed.',
    changes: [set('journey.scoreNeeded', 10), set('journey.scoreBlur', 0)],
  },
};
