import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const needsNeedNoSeller: Experiment<Row> = {
  kind: 'experiment',
  id: 'needs-need-no-seller',
  rows: ['C08'],
  statement:
    'Customers buy for their own reasons: without any marketing, needs arise, people search and some of them buy.',
  source: from('lifecycle', 'C08'),
  world: {
    scenario: 'b2c-retail',
    journey: 'buyer-decision',
    start: 'launch',
    changes: [set('budget.total', 0)],
  },
  arms: [{ id: 'nothing', label: 'Nothing is spent' }],
  measure: { measure: 'purchases' },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'expected',
  verdict: 'holds',
  question: 'Nobody has ever heard of the shop and nothing is spent on marketing. Does anybody buy?',
  answers: ['Yes, some', 'Nobody'],
  answer: 0,
  cause:
    'Needs arise at a rate of their own, and who searches takes some brands into question without being asked.',
  counterWorld: {
    description:
      'People search only what they were told about: nobody comes across a brand that is not remembered.',

    changes: [set('journey.comingIntoQuestion', 0)],
  },
};
