import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const journeysAreMessy: Experiment<Row> = {
  kind: 'experiment',
  id: 'journeys-are-messy',
  rows: ['C26'],
  statement: 'Journeys are messy: most buyers do not come straight, stage by stage, to their first purchase.',
  source: from('lifecycle', 'C26'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [
      set('market.people', 5000),
      set('budget.total', 670),
      set('historic.total', 670),
      set('horizonWeeks', 104),
    ],
  },
  arms: [{ id: 'shop', label: 'Buyers of the shop' }],
  measure: { measure: 'straightBuyers', per: { measure: 'buyers' } },
  contrast: { kind: 'level', sign: -1, than: 0.5 },
  population: 'agents',
  replications: 6,
  verdict: 'holds',
  question:
    'Of a hundred buyers, how many came straight to their first purchase, without going back, skipping or pausing?',
  answers: ['Fewer than 50', 'About 50', 'Most of them'],
  answer: 0,
  cause:
    'Carts are left, searches end without a purchase, and people come back in a sale: every one of these ways is likelier than the straight one.',
  counterWorld: {
    description: 'The same people seen through AIDA, in which a step that is not taken ends the story.',
    journey: 'aida',
  },
};
