import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

export const someBuyByThemselves: Experiment<Row> = {
  kind: 'experiment',
  id: 'some-buy-by-themselves',
  rows: ['B55'],
  statement:
    'A sales funnel bridges marketing and revenue: some buy at the end of the marketing funnel by themselves, and not all of those who buy.',
  source: from('funnels', 'B55'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    {
      id: 'alone',
      label: 'Bought by themselves',
      measure: { measure: 'moves', move: 'close', cause: 'need' },
    },
    { id: 'all', label: 'Bought', measure: { measure: 'moves', move: 'close' } },
  ],
  measure: { measure: 'moves', move: 'close' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Do those who are qualified buy by themselves, or because somebody reached out to them?',
  answers: ['Some so, some so', 'All by themselves', 'All because of somebody'],
  answer: 0,
  cause: 'A purchase has the cause that came first: the own rate of closing, or a contact.',
  counterWorld: {
    description: 'Nobody reaches out to those who are qualified.',
    changes: without(...downstream),
  },
};
