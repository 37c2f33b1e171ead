import type { Change, Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const sale = (week: number): Change[] => [set('promotion', inWeeksOnly(week, week + 3, 156, 0.2))];

export const sellWhenPeopleBuy: Experiment<Row> = {
  kind: 'experiment',
  id: 'sell-when-people-buy',
  rows: ['A27'],
  statement:
    'Timing matters: the same promotion sells more in the weeks in which people need the product than half a year earlier.',
  source: from('river', 'A27'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail' },
  arms: [
    {
      id: 'offPeak',
      label: 'A fifth off in weeks 20 to 23',
      changes: sale(20),
      measure: { measure: 'purchases', week: 23, since: 19, less: { measure: 'purchases', arm: 'none' } },
    },
    {
      id: 'peak',
      label: 'A fifth off in weeks 46 to 49',
      changes: sale(46),
      measure: { measure: 'purchases', week: 49, since: 45, less: { measure: 'purchases', arm: 'none' } },
    },
    { id: 'none', label: 'No promotion' },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A fifth off for four weeks, in spring or before the holidays. When does it add more sales?',
  answers: ['Before the holidays', 'In spring', 'Both alike'],
  answer: 0,
  cause:
    'A promotion multiplies the rate of buying, and there is more to multiply where the season and the calendar bring people.',
  counterWorld: {
    description: 'The season peaks in spring, and nobody knows a Black Friday.',
    changes: [
      set('journey.seasonPeak', 22),
      set('journey.seasonAmplitude', 0.8),
      set('journey.blackFriday', 1),
    ],
  },
};
