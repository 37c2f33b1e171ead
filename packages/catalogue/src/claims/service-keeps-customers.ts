import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const serviceKeepsCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'service-keeps-customers',
  rows: ['D4'],
  statement: 'Excellent service earns repeat business: with money for it, customers buy again more often.',
  source: from('river', 'D4'),
  world: { scenario: 'b2c-retail', journey: 'buyer-decision', channels: ['customerService'] },
  arms: [
    { id: 'without', label: 'No money for service' },
    { id: 'with', label: 'A thousand a week for service', changes: [add('budget.customerService', 1000)] },
  ],
  measure: { measure: 'purchases', per: { measure: 'customers' } },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'What does better service do to the number of purchases per customer?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause: 'Contacts of service please customers, and content customers buy again sooner and look around less.',
  counterWorld: {
    description: 'Customers notice no difference, and content ones behave like all others.',
    changes: ['please', 'renew', 'recommend'].map((act) =>
      set(`channels.customerService.response.${act}`, 0),
    ),
  },
};
