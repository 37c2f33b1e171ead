import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const longerFormsSortBetter: Experiment<Row> = {
  kind: 'experiment',
  id: 'longer-forms-sort-better',
  rows: ['B26'],
  statement:
    'A form with questions filters leads: fewer fill it in, and those who are handed over need the product more.',
  source: from('funnels', 'B26'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'short', label: 'An address and nothing else', changes: [set('journey.needPoints', 0)] },
    {
      id: 'some',
      label: 'Some questions: a third give up, and the answers count',
      changes: [
        set('journey.responding', 0.17),
        set('journey.needPoints', 1),
        set('journey.scoreNeeded', 1.8),
      ],
    },
    {
      id: 'many',
      label: 'Many questions: two thirds give up, and the answers count twice',
      changes: [
        set('journey.responding', 0.08),
        set('journey.needPoints', 2),
        set('journey.scoreNeeded', 2.8),
      ],
    },
  ],
  measure: {
    measure: 'passages',
    move: 'qualify',
    trait: 'need',
    per: { measure: 'passages', move: 'qualify' },
  },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A form asks more and more questions. What happens to the mean need of those who are handed over?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause:
    'Answers tell how much somebody needs it, and the score counts them; every question costs some answers.',
  counterWorld: {
    description: 'All businesses need the product alike and decide alike: there is nothing to ask.',
    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['need', 'pace'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
