import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const deals = Array.from({ length: 52 }, (_, week) => (week % 4 < 2 ? 0.2 : 0));

export const frequentDealsWearOff: Experiment<Row> = {
  kind: 'experiment',
  id: 'frequent-deals-wear-off',
  rows: ['D2'],
  statement:
    'Frequent deals wear down the full price: once they end, fewer buy at full price than if there had been none.',
  source: from('river', 'D2'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail', changes: [set('horizonWeeks', 65)] },
  arms: [
    { id: 'none', label: 'Never a deal' },
    {
      id: 'deals',
      label: 'Two weeks in four a fifth off, for a year',
      changes: [set('promotion', [...deals, ...inWeeksOnly(1, 0, 13)])],
    },
  ],
  measure: { measure: 'purchases', since: 52 },
  contrast: { kind: 'difference', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A year of deals ends. How many buy at full price in the quarter after?',
  answers: ['Fewer than without the deals', 'As many', 'More'],
  answer: 0,
  cause: 'The price people are used to has come down, and what they pulled forward is missing.',
  counterWorld: {
    description:
      'Prices are forgotten at the door, nothing is pulled forward, and whoever came for a deal stays.',
    changes: [
      set('journey.sensitivity', 0),
      set('journey.settling', 1),
      set('journey.forgettingShop', 0),
      set('journey.dropOut', 0),
    ],
  },
};
