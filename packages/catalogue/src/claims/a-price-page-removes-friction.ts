import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aPricePageRemovesFriction: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-price-page-removes-friction',
  rows: ['C23'],
  statement:
    'Who is ready to buy needs to know how: a page with the price wins customers who would have left.',
  source: from('lifecycle', 'C23'),
  world: {
    scenario: 'b2c-retail',
    channels: ['publicPricing'],
    changes: [set('channels.publicPricing.referenceSpend', 200)],
  },
  arms: [
    { id: 'without', label: 'Price on request' },
    {
      id: 'with',
      label: 'Two hundred a week for public pricing',
      changes: [add('budget.publicPricing', 200)],
    },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'ratio', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'People who compare can read the price without asking. What happens to first purchases?',
  answers: ['They rise', 'They stay', 'They fall'],
  answer: 0,
  cause: 'Contacts with the page let people ask for an offer and buy, and hold others back from giving up.',
  counterWorld: {
    description: 'Nobody ever visits the site.',

    changes: [
      set('journey.visiting', 0),
      ...['education', 'social', 'searchAds', 'email'].map((channel) =>
        set(`channels.${channel}.response.visit`, 0),
      ),
    ],
  },
};
