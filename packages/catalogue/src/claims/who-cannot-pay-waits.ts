import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const whoCannotPayWaits: Experiment<Row> = {
  kind: 'experiment',
  id: 'who-cannot-pay-waits',
  rows: ['B44'],
  statement:
    'Ask about needs and budget: who cannot pay does not buy until there is something they can pay for.',
  source: from('funnels', 'B44'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 104), set('journey.budgetNeeded', 1)],
  },
  arms: [
    { id: 'dear', label: 'One offer, for an average budget' },
    {
      id: 'small',
      label: 'From week 53 on, one for small budgets too',
      changes: [set('schedule.53.journey.budgetNeeded', 0.3)],
    },
  ],
  measure: { measure: 'passages', move: 'close', segment: 'smb' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Small firms have less than the offer costs. In the second year a small offer is added. How many of them buy?',
  answers: ['Nobody before, some after', 'The offer makes no difference'],
  answer: 0,
  cause: 'The rate of buying is 0 for segments that spend less than is needed.',
  counterWorld: {
    description: 'Small firms have the money anyway.',
    changes: [set('segments.smb.basket', 1.5)],
  },
};
