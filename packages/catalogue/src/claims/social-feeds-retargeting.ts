import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

export const socialFeedsRetargeting: Experiment<Row> = {
  kind: 'experiment',
  id: 'social-feeds-retargeting',
  rows: ['U3', 'B14'],
  statement: 'A social presence does more than be seen: it also sends visitors whom retargeting can reach.',
  source: `${from('river', 'U3')}; ${from('funnels', 'B14')}`,
  world: { scenario: 'b2c-retail' },
  arms: [
    { id: 'without', label: 'Without social', changes: without('social') },
    { id: 'with', label: 'With social' },
  ],
  measure: { measure: 'moves', move: 'visit' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Posts hardly sell. Do they change how many people can be reached by retargeting?',
  answers: ['Yes, there are more', 'No'],
  answer: 0,
  cause:
    'Contacts trigger "visit" and "discover", and those who remember the brand visit more by themselves.',
  counterWorld: {
    description: 'Posts are liked and nothing follows.',
    changes: ['discover', 'remember', 'visit', 'recommend'].map((act) =>
      set(`channels.social.response.${act}`, 0),
    ),
  },
};
