import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const reviewsBeatAds: Experiment<Row> = {
  kind: 'experiment',
  id: 'reviews-beat-ads',
  rows: ['B58'],
  statement:
    'Funnels do not convey the experience of others as reviews do: where trust matters, what clients say in public wins more clients than ads for the same money.',
  source: from('funnels', 'B58'),
  world: {
    scenario: 'professional-services',
    channels: ['testimonials', 'advertising'],
    changes: [set('horizonWeeks', 104)],
  },
  arms: [
    { id: 'ads', label: 'Ads to those who are looking', changes: [set('budget.advertising', 200)] },
    { id: 'reviews', label: 'What clients say', changes: [set('budget.testimonials', 200)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two hundred a week: for ads to those who are looking, or for showing them what clients say. Which wins more clients in two years?',
  answers: ['What clients say', 'Ads'],
  answer: 0,
  cause:
    'What clients say costs little and moves those who ask around; but there have to be clients who say it.',
  counterWorld: {
    description: 'Reviews only help a firm that half of the region has been a client of.',
    changes: [set('channels.testimonials.supplyShare', 0.5)],
  },
};
