import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theRightSellerSellsMore: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-right-seller-sells-more',
  rows: ['B27'],
  statement: 'Setting up several sales funnels and adding people to the one that suits them raises sales.',
  source: from('funnels', 'B27'),
  world: {
    scenario: 'b2b-saas',
    start: 'launch',
    journey: 'marketing-and-sales-funnel',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'random', label: 'To whoever is free' },
    { id: 'right', label: 'To the seller of what they need', changes: [set('journey.routing', 1)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Leads are given to sellers who know firms of their size. Do more of them buy?',
  answers: ['More', 'As many', 'Fewer'],
  answer: 0,
  cause:
    'More leads qualify with the right seller, as far as people differ: 1 + gain × (1 - share of the largest group).',
  counterWorld: {
    description: 'All businesses are alike: it does not matter who serves them.',
    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['basket', 'need', 'pace', 'loyalty'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
