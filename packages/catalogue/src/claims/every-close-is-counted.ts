import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const everyCloseIsCounted: Experiment<Row> = {
  kind: 'experiment',
  id: 'every-close-is-counted',
  rows: ['B49', 'B50'],
  statement:
    'Count who reaches the close and what each sale brings: where all sales pass it, the closes are the customers.',
  source: from('funnels', 'B49', 'B50'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    {
      id: 'closes',
      label: 'Revenue of each close',
      measure: { measure: 'revenue', per: { measure: 'moves', move: 'close' } },
    },
    {
      id: 'customers',
      label: 'Revenue of each customer',
      measure: { measure: 'revenue', per: { measure: 'customers' } },
    },
  ],
  measure: { measure: 'revenue' },
  contrast: { kind: 'same', tolerance: 0.01 },
  population: 'expected',
  verdict: 'holds',
  question: 'A team divides its revenue by the closes it counted. Is that what a customer brings?',
  answers: ['Yes, where every sale passes the close', 'No, never'],
  answer: 0,
  cause:
    'The ledger has a line for every move with its cause: in this funnel each new customer is one close.',
  counterWorld: {
    description: 'The joint funnel, in which some buy without passing the stages.',
    journey: 'marketing-and-sales-funnel',
  },
};
