import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const added: MeasureUse = { measure: 'netValue', less: { measure: 'netValue', arm: 'base' } };
const moments = (first: number, again: number) => [
  set('schedule.1.journey.closing', 0.15 * first),
  set('schedule.1.journey.repurchase', 0.03 * again),
  set('schedule.1.journey.repeatRate', 0.05 * again),
];

export const momentsDiffer: Experiment<Row> = {
  kind: 'experiment',
  id: 'moments-differ',
  rows: ['C42'],
  statement:
    'Moments differ in what they are worth: ten per cent more second purchases earn more than ten per cent more first ones.',
  source: from('lifecycle', 'C42'),
  world: { scenario: 'b2c-retail' },
  arms: [
    {
      id: 'first',
      label: 'People buy for the first time 10 % sooner',
      changes: moments(1.1, 1),
      measure: added,
    },
    { id: 'again', label: 'Customers buy again 10 % sooner', changes: moments(1, 1.1), measure: added },
    { id: 'base', label: 'As it is' },
  ],
  measure: added,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A shop can make one moment a tenth better: the first purchase, or every later one. Which is worth more?',
  answers: ['Every later one', 'The first', 'Both alike'],
  answer: 0,
  cause:
    'A first purchase is one of many in the life of a customer; the difference of two runs with common luck shows what a moment is worth.',
  counterWorld: {
    description: 'Customers stop after one more purchase at most.',

    changes: [set('journey.dropOut', 1), set('journey.churn', 0.3)],
  },
};
