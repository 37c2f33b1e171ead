import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';

const splits = [0, 20, 40, 60, 80, 100];

export const useBoth: Experiment<Row> = {
  kind: 'experiment',
  id: 'use-both',
  rows: ['A25', 'A26'],
  statement: 'Use both: over two years some mix of upstream and downstream earns more than either alone.',
  source: from('river', 'A25', 'A26'),
  world: { scenario: 'b2b-saas', changes: [set('horizonWeeks', 104)] },
  arms: [
    { id: 'none', label: 'All downstream', changes: [set('split.upstream', 0)] },
    ...splits.slice(1, -1).map((split) => ({
      id: `split${split}`,
      label: `${split} % upstream`,
      changes: [set('split.upstream', split)],
    })),
    { id: 'all', label: 'All upstream', changes: [set('split.upstream', 100)] },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question: 'Where is the best share of upstream for the net value of two years?',
  answers: ['In between', 'At none', 'At all of it'],
  answer: 0,
  cause:
    'Each side saturates, and each works better with the other: upstream makes the pool, downstream empties it.',
  counterWorld: {
    description: 'Upstream contacts leave nobody aware, nobody reminded and nobody interested.',
    changes: [
      ...upstream.flatMap((channel) =>
        ['discover', 'remember'].map((act) => set(`channels.${channel}.response.${act}`, 0)),
      ),
      ...['education', 'events'].map((channel) => set(`channels.${channel}.response.consider`, 0)),
      ...['education', 'social'].map((channel) => set(`channels.${channel}.response.visit`, 0)),
      set('channels.education.response.reactivate', 0),
      set('channels.education.response.subscribe', 0),
      ...['social', 'events'].map((channel) => set(`channels.${channel}.response.recommend`, 0)),
    ],
  },
};
