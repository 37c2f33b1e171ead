import type { Experiment, MeasureUse } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const size: MeasureUse = {
  measure: 'passages',
  move: 'qualify',
  trait: 'basket',
  per: { measure: 'passages', move: 'qualify' },
};

export const sourcesBringDifferentLeads: Experiment<Row> = {
  kind: 'experiment',
  id: 'sources-bring-different-leads',
  rows: ['B61'],
  statement:
    'Make the most of every stage with the right sources of leads: fairs bring larger leads than posts do.',
  source: from('funnels', 'B61'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.discovery', 0)],
  },
  arms: [
    {
      id: 'posts',
      label: 'From social media alone',
      changes: [...without('education', 'events', 'brandVideo'), set('budget.social', 2000)],
    },
    {
      id: 'fairs',
      label: 'From events alone',
      changes: [...without('education', 'social', 'brandVideo'), set('budget.events', 2000)],
    },
  ],
  measure: size,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'One firm finds its leads at fairs, another by posts. Whose leads are larger?',
  answers: ['Those from fairs', 'Those from posts', 'Both alike'],
  answer: 0,
  cause: 'Who meets a channel depends on its targeting: large firms go to fairs.',
  counterWorld: {
    description: 'Fairs that small firms go to.',
    changes: [
      set('targeting.events.smb', 8),
      set('targeting.events.mid', 1),
      set('targeting.events.enterprise', 0.2),
    ],
  },
};
