import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (week: number): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of being convinced by others',
  move: 'qualify',
  cause: 'wordOfMouth',
  where: { stage: 'consideration', market: 'in' },
  week,
});

export const testimonialsNeedCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'testimonials-need-customers',
  rows: ['C22'],
  statement:
    'Testimonials convince in proportion to the customers there are to give them: none at first, more every year.',
  source: from('lifecycle', 'C22'),
  world: { scenario: 'b2b-saas', journey: 'inbound', start: 'launch', changes: [set('horizonWeeks', 104)] },
  arms: [
    { id: 'first', label: 'In the first week', measure: at(1) },
    { id: 'year', label: 'After a year', measure: at(52) },
    { id: 'later', label: 'After two years', measure: at(104) },
  ],
  measure: at(1),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A new product has no customers yet. What do testimonials do for it, now and later?',
  answers: ['Nothing, then more and more', 'Always the same', 'Most in the beginning'],
  answer: 0,
  cause: 'The rate of being convinced by others is a rate times the share of people who are customers.',
  counterWorld: {
    description: 'Nobody ever gets as far as buying: there is nobody to quote.',

    changes: [
      set('journey.closing', 0),
      ...['searchAds', 'retargeting', 'email', 'personalSelling'].map((channel) =>
        set(`channels.${channel}.response.close`, 0),
      ),
    ],
  },
};
