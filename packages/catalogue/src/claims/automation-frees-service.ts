import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const automationFreesService: Experiment<Row> = {
  kind: 'experiment',
  id: 'automation-frees-service',
  rows: ['B67'],
  statement:
    'Automating some of the selling leaves time for customers: where the money saved goes to service, more of them are content. (Time is money here.)',
  source: from('funnels', 'B67'),
  world: {
    scenario: 'consumer-subscription',
    channels: ['marketingAutomation', 'customerService'],
    changes: [set('horizonWeeks', 52), set('market.warmupWeeks', 39)],
  },
  arms: [
    { id: 'people', label: 'All letters are written by hand', changes: [set('budget.email', 2720)] },
    {
      id: 'automated',
      label: 'A machine writes them, and the money saved goes to service',
      changes: [
        set('budget.email', 0),
        set('budget.marketingAutomation', 720),
        set('budget.customerService', 2000),
      ],
    },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A machine takes over the letters, and the money saved pays for better service. Are there more purchases?',
  answers: ['More', 'As many', 'Fewer'],
  answer: 0,
  cause: 'Customers who have had good experiences leave at a lower rate.',
  counterWorld: {
    description: 'Service that nobody notices.',
    changes: ['please', 'renew', 'recommend'].map((act) =>
      set(`channels.customerService.response.${act}`, 0),
    ),
  },
};
