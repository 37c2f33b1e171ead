import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const perksConvert: Experiment<Row> = {
  kind: 'experiment',
  id: 'perks-convert',
  rows: ['D6'],
  statement: 'Perks make people buy: with a tenth off as a perk, more carts are bought.',
  source: from('river', 'D6'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail', changes: [set('horizonWeeks', 52)] },
  arms: [
    { id: 'without', label: 'No perk' },
    { id: 'with', label: 'A perk worth a tenth of the price', changes: [set('promotion', 0.1)] },
  ],
  measure: { measure: 'moves', move: 'close', per: { measure: 'moves', move: ['close', 'abandon'] } },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Shipping is free, worth a tenth of the price. What happens to the share of carts that are bought?',
  answers: ['It rises', 'It stays'],
  answer: 0,
  cause:
    'The depth of an offer multiplies the rate of checking out, against a rate of second thoughts that stays.',
  counterWorld: {
    description: 'Buyers do not care for perks, nor for what they pay.',
    changes: [set('journey.pull', 0), set('journey.sensitivity', 0)],
  },
};
