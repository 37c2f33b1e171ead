import type { Change, Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const like = (small: number, mid: number, large: number): Change[] => [
  set('targeting.paidSocial.smb', small),
  set('targeting.paidSocial.mid', mid),
  set('targeting.paidSocial.enterprise', large),
];

export const lookLikeCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'look-like-customers',
  rows: ['B10'],
  statement:
    'Use what is known of those who bought to reach people who resemble them: the better they are known, the more customers the same money wins.',
  source: from('funnels', 'B10'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    channels: ['paidSocial'],
    start: 'launch',
    changes: [
      set('horizonWeeks', 78),
      set('journey.discovery', 0),
      ...without('education', 'social', 'events', 'brandVideo'),
      set('budget.paidSocial', 400),
    ],
  },
  arms: [
    { id: 'anybody', label: 'Anybody', changes: like(1, 1, 1) },
    { id: 'alike', label: 'People somewhat like customers', changes: like(2, 0.7, 0.4) },
    { id: 'likest', label: 'People most like customers', changes: like(4, 0.3, 0.05) },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Most customers are small firms. Posts are shown to anybody, to firms somewhat like customers, or to those most like them. Which wins most customers?',
  answers: ['Those shown to firms most like customers', 'All alike'],
  answer: 0,
  cause:
    'Targeting weights decide who sees them; those who resemble customers need it more and decide sooner.',
  counterWorld: {
    description:
      'All businesses are alike, so resemblance says nothing, and who sees too many posts tires of them.',
    changes: [
      ...['smb', 'mid', 'enterprise'].flatMap((segment) =>
        ['need', 'pace'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
      ),
      set('channels.paidSocial.patience', 0),
      set('channels.paidSocial.fatigue', 1),
    ],
  },
};
