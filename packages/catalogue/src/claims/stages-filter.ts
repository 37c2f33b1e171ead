import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const needOf = (move: string): MeasureUse => ({
  measure: 'passages',
  move,
  trait: 'need',
  per: { measure: 'passages', move },
});

export const stagesFilter: Experiment<Row> = {
  kind: 'experiment',
  id: 'stages-filter',
  rows: ['B12', 'B64'],
  statement:
    'The funnel filters: from stage to stage those who go on need the product more, so that one comes to market to likely buyers.',
  source: from('funnels', 'B12', 'B64'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      ...['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.pace`, 1)),
    ],
  },
  arms: [
    { id: 'discover', label: 'Who hear of the brand', measure: needOf('discover') },
    { id: 'consider', label: 'Who consider', measure: needOf('consider') },
    { id: 'accept', label: 'Whom sales accepts', measure: needOf('accept') },
  ],
  measure: needOf('discover'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'How does the mean need of those who go on change from the top of the funnel to its bottom?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause: 'Who needs the product more considers it sooner, and sales accepts them sooner.',
  counterWorld: {
    description: 'All businesses need the product alike: there is nothing to filter by.',
    changes: ['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.need`, 1)),
  },
};
