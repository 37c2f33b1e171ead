import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const someComeStraight: Experiment<Row> = {
  kind: 'experiment',
  id: 'some-come-straight',
  rows: ['C27'],
  statement: 'Some customers do take the simple path: they hear of it, look, and buy.',
  source: from('lifecycle', 'C27'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [
      set('market.people', 5000),
      set('budget.total', 670),
      set('historic.total', 670),
      set('horizonWeeks', 104),
    ],
  },
  arms: [{ id: 'shop', label: 'Buyers of the shop' }],
  measure: { measure: 'straightBuyers' },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'agents',
  replications: 6,
  verdict: 'holds',
  question: 'Does anybody take the straight way of the textbook, stage by stage?',
  answers: ['Yes, some', 'Nobody'],
  answer: 0,
  cause: 'Every step of the straight way has a rate above 0, so all of them in a row have a probability.',
  counterWorld: {
    description:
      'Nobody fills a cart on the first search: carts are only filled when the shop is remembered in a sale.',

    changes: [
      set('journey.qualifying', 0),
      ...['searchAds', 'retargeting', 'email'].map((channel) =>
        set(`channels.${channel}.response.qualify`, 0),
      ),
    ],
  },
};
