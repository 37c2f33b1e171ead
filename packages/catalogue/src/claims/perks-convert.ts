import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const perksConvert: Experiment<Row> = {
  kind: 'experiment',
  id: 'perks-convert',
  rows: ['D6'],
  statement: 'Perks make people buy, and every order earns less: with free shipping more carts are bought.',
  source: from('river', 'D6'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    channels: ['perks'],
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'without', label: 'No perks' },
    { id: 'with', label: 'Free shipping', changes: [set('budget.perks', 1000)] },
  ],
  measure: { measure: 'moves', move: 'close', per: { measure: 'moves', move: ['close', 'abandon'] } },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Shipping becomes free. What happens to the share of carts that are bought?',
  answers: ['It rises', 'It stays'],
  answer: 0,
  cause: 'Perks hold people back from leaving the cart ("reassure") and bring some to pay ("close").',
  counterWorld: {
    description: 'Buyers do not care for perks.',
    changes: ['reassure', 'close', 'renew'].map((act) => set(`channels.perks.response.${act}`, 0)),
  },
};
