import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

export const downstreamNeedsSomebodyToReach: Experiment<Row> = {
  kind: 'experiment',
  id: 'downstream-needs-somebody-to-reach',
  rows: ['A03'],
  statement: 'Downstream works late: money for it changes no purchase while nobody considers buying.',
  source: from('river', 'A03'),
  world: {
    scenario: 'b2b-saas',
    start: 'launch',
    changes: [...without(...upstream), set('journey.discovery', 0), set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'without', label: 'No money', changes: without(...downstream) },
    { id: 'with', label: 'Money for downstream' },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'same' },
  population: 'expected',
  verdict: 'holds',
  question:
    'Nobody has heard of the brand. What does a year of search ads, retargeting, email and selling bring?',
  answers: ['Some sales', 'Nothing at all'],
  answer: 1,
  cause:
    'Downstream channels reach people who consider, are qualified or are customers; without anybody there, the money stays unspent.',
  counterWorld: {
    description: 'People come across the brand by chance, so that somebody considers.',
    changes: [set('journey.discovery', 0.003)],
  },
};
