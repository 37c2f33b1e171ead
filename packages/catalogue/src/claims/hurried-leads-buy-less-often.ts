import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

export const hurriedLeadsBuyLessOften: Experiment<Row> = {
  kind: 'experiment',
  id: 'hurried-leads-buy-less-often',
  rows: ['B34'],
  statement:
    'A sales funnel wants to move leads to the bottom fast, with little time for nurture: fewer of those it hands over buy.',
  source: from('funnels', 'B34'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 104)],
  },
  arms: [
    { id: 'nurtured', label: 'Handed over when they pass the score' },
    {
      id: 'hurried',
      label: 'Handed over at once',
      changes: [set('journey.scoreNeeded', 0), set('journey.handingOver', 1)],
    },
  ],
  measure: { measure: 'customers', per: { measure: 'passages', move: 'qualify' } },
  contrast: { kind: 'difference', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Leads are handed over at once instead of when they pass a score. What happens to the share of them that buy?',
  answers: ['It falls', 'It stays', 'It rises'],
  answer: 0,
  cause:
    'Whoever stays longer before the hand-over is reminded more often; and the time of those who sell is spread over more leads.',
  counterWorld: {
    description:
      'Memory does not matter to the decision, nobody is called or written to, and all businesses are alike.',
    changes: [
      set('journey.closingMemory', 0),
      set('journey.windowMemory', 0),
      ...without(...downstream),
      ...['smb', 'mid', 'enterprise'].flatMap((segment) =>
        ['need', 'pace'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
      ),
    ],
  },
};
