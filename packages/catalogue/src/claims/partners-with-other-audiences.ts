import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const partner = (occasional: number): Change[] => [
  set('budget.events', 2000),
  set('targeting.events.regular', 1),
  set('targeting.events.occasional', occasional),
];

export const partnersWithOtherAudiences: Experiment<Row> = {
  kind: 'experiment',
  id: 'partners-with-other-audiences',
  rows: ['U4'],
  statement:
    'Partners widen the audience as far as theirs differs from ours: the more they overlap, the fewer new people hear of the brand.',
  source: from('river', 'U4'),
  world: {
    scenario: 'b2c-retail',
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      ...['education', 'social', 'brandVideo'].map((channel) => set(`targeting.${channel}.occasional`, 0)),
    ],
  },
  arms: [
    { id: 'same', label: 'The partner has the audience we have', changes: partner(0) },
    { id: 'half', label: 'Half of it is new', changes: partner(1 / 3) },
    { id: 'other', label: 'All of it is new', changes: [...partner(1), set('targeting.events.regular', 0)] },
  ],
  measure: { measure: 'moves', move: 'discover' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'We reach regular buyers only. With which partner do most people hear of us for the same money?',
  answers: ['One with other customers', 'One with customers like ours', 'It makes no difference'],
  answer: 0,
  cause: 'People who know the brand cannot discover it again, and contacts with one segment saturate.',
  counterWorld: {
    description:
      'Those whom we do not reach cannot be reached by the partner either: almost the whole market are regular buyers.',
    changes: [set('segments.occasional.share', 0.02), set('segments.regular.share', 0.98)],
  },
};
