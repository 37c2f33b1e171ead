import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const serviceNeedsCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'service-needs-customers',
  rows: ['D4'],
  statement: 'Service is nothing without customers: money for it changes nothing while nobody has bought.',
  source: from('river', 'D4'),
  world: {
    scenario: 'b2c-retail',
    journey: 'buyer-decision',
    channels: ['customerService'],
    start: 'launch',
    changes: [set('journey.arising', 0), set('horizonWeeks', 52), set('budget.total', 0)],
  },
  arms: [
    { id: 'without', label: 'No money for service' },
    { id: 'with', label: 'A thousand a week for service', changes: [add('budget.customerService', 1000)] },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'same' },
  population: 'expected',
  verdict: 'holds',
  question: 'A firm without customers spends on service. What does that change?',
  answers: ['Nothing: it cannot even be spent', 'It costs its money'],
  answer: 0,
  cause: 'The channel reaches customers only; what finds nobody stays unspent.',
  counterWorld: {
    description: 'Needs arise by themselves, and some buy.',
    changes: [set('journey.arising', 0.02)],
  },
};
