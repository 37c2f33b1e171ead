import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aPromotionBorrows: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-promotion-borrows',
  rows: ['D2'],
  statement: 'A promotion borrows from later weeks: after the bump, fewer buy than would have without it.',
  source: from('river', 'D2'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail' },
  arms: [
    { id: 'none', label: 'No promotion' },
    {
      id: 'sale',
      label: 'A fifth off in weeks 20 to 23',
      changes: [set('promotion', inWeeksOnly(20, 23, 156, 0.2))],
    },
  ],
  measure: { measure: 'purchases', since: 23, week: 35 },
  contrast: { kind: 'difference', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Four weeks with a fifth off. How many buy in the twelve weeks after, compared with no promotion?',
  answers: ['Fewer', 'As many', 'More'],
  answer: 0,
  cause:
    'Part of the additional purchases would have been made later, and the full price feels dear to whoever got used to less.',
  counterWorld: {
    description: 'A lower price neither pulls anybody forward nor is remembered.',
    changes: [set('journey.pull', 0), set('journey.sensitivity', 0)],
  },
};
