import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const lettersBySegment: Experiment<Row> = {
  kind: 'experiment',
  id: 'letters-by-segment',
  rows: ['B20'],
  statement: 'Emails written for a segment raise the share of leads that go on.',
  source: from('funnels', 'B20'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52), set('budget.email', 1000)],
  },
  arms: [
    { id: 'one', label: 'One letter for all' },
    { id: 'some', label: 'Half-way', changes: [set('journey.personalising', 0.5)] },
    { id: 'each', label: 'A letter for each segment', changes: [set('journey.personalising', 1)] },
  ],
  measure: {
    measure: 'passages',
    move: 'qualify',
    per: { measure: 'passages', move: 'respond' },
  },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Small, mid-size and large firms each get their own letter instead of one for all. Do more leads go on?',
  answers: ['More', 'As many', 'Fewer'],
  answer: 0,
  cause:
    'A message that fits triggers 1 + relevance × accuracy × (1 - share of the largest group of people who are alike) times as much.',
  counterWorld: {
    description: 'All firms are alike: there is nothing to write differently.',
    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['basket', 'need', 'pace', 'loyalty'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
