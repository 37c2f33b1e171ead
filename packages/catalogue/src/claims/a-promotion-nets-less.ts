import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aPromotionNetsLess: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-promotion-nets-less',
  rows: ['D2'],
  statement:
    'The net lift of a promotion is smaller than its bump: by the end of the year part of the additional purchases is gone.',
  source: from('river', 'D2'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [set('promotion', inWeeksOnly(20, 23, 156, 0.2))],
  },
  arms: [
    {
      id: 'gross',
      label: 'During the promotion',
      measure: { measure: 'purchases', week: 23, less: { measure: 'purchases', arm: 'none' } },
    },
    {
      id: 'net',
      label: 'By the end of the year',
      measure: { measure: 'purchases', week: 52, less: { measure: 'purchases', arm: 'none' } },
    },
    { id: 'none', label: 'No promotion', changes: [set('promotion', 0)] },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'ratio', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'How much of the bump of a promotion is left at the end of the year?',
  answers: ['Part of it', 'All of it', 'More than the bump'],
  answer: 0,
  cause: 'What is pulled forward is missed later, week by week.',
  counterWorld: {
    description:
      'A shop that has just opened: its promotion brings first-time buyers who stay for good, and nobody is used to a price yet.',
    start: 'launch',
    changes: [
      set('journey.dropOut', 0),
      set('journey.forgettingShop', 0),
      set('journey.settling', 1),
      set('journey.sensitivity', 0),
    ],
  },
};
