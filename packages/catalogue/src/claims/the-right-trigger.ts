import type { Experiment, MeasureUse } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const added: MeasureUse = { measure: 'customers', less: { measure: 'customers', arm: 'base' } };

export const theRightTrigger: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-right-trigger',
  rows: ['C56'],
  statement:
    'People who are about to buy need the right trigger: a demonstration sells to them at once, the same money for a film that makes the brand known does not.',
  source: from('lifecycle', 'C56'),
  world: { scenario: 'b2b-saas', channels: ['demos'], changes: [set('horizonWeeks', 13)] },
  arms: [
    {
      id: 'film',
      label: 'A thousand a week more for brand video',
      changes: [add('budget.brandVideo', 1000)],
      measure: added,
    },
    {
      id: 'demo',
      label: 'A thousand a week for demos',
      changes: [add('budget.demos', 1000)],
      measure: added,
    },
    { id: 'base', label: 'As planned' },
  ],
  measure: added,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A quarter with a thousand a week more: for demos or for a film. Which wins more customers by its end?',
  answers: ['Demos', 'The film', 'Both alike'],
  answer: 0,
  cause:
    'A demo triggers asking for an offer and buying, and takes doubts away; a film lets people hear of the brand and remember it.',
  counterWorld: {
    description: 'What holds buyers back is nothing that can be shown.',

    changes: ['qualify', 'close', 'reassure'].map((act) => set(`channels.demos.response.${act}`, 0)),
  },
};
