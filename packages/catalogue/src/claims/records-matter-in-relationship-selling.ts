import type { Experiment, MeasureUse } from '@meander/core';
import { add } from './changes.ts';
import { from, type Row } from './rows.ts';

const lift: MeasureUse = {
  measure: 'customers',
  less: { measure: 'customers', arm: 'base' },
  per: { measure: 'customers', arm: 'base' },
};

export const recordsMatterInRelationshipSelling: Experiment<Row> = {
  kind: 'experiment',
  id: 'records-matter-in-relationship-selling',
  rows: ['C60'],
  statement:
    'Where selling is a relationship, knowing the customer is critical: with customer records, a business that sells to businesses wins at least one customer in fifty more.',
  source: from('lifecycle', 'C60'),
  world: { scenario: 'b2b-saas', channels: ['crm'] },
  arms: [
    {
      id: 'with',
      label: 'Five hundred a week for customer records',
      changes: [add('budget.crm', 500)],
      measure: lift,
    },
    { id: 'base', label: 'Without records' },
  ],
  measure: lift,
  contrast: { kind: 'level', sign: 1, than: 0.02 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Five hundred a week goes into customer records. Where does that win at least 2 % more customers?',
  answers: ['In software for businesses', 'In an online shop', 'In both'],
  answer: 0,
  cause:
    'Records help to close, hold people back from deciding otherwise and let all other money meet the right people; few large deals that take long gain most.',
  counterWorld: {
    description: 'An online shop: sixty thousand people decide within days, and most by themselves.',
    scenario: 'b2c-retail',
  },
};
