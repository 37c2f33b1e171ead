import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

export const growingDoesNotClearTheView: Experiment<Row> = {
  kind: 'experiment',
  id: 'growing-does-not-clear-the-view',
  rows: ['C02'],
  statement:
    'A larger audience makes it no clearer which touch wins customers: the last touch credits upstream with far less than it brings, however many people there are.',
  source: from('lifecycle', 'C02'),
  world: {
    scenario: 'b2b-saas',
    changes: [
      set('market.people', 1000),
      set('budget.total', 600),
      set('historic.total', 600),
      set('horizonWeeks', 52),
      set('market.warmupWeeks', 39),
    ],
  },
  arms: [
    {
      id: 'brought',
      label: 'Purchases that upstream brings',
      measure: { measure: 'purchases', less: { measure: 'purchases', arm: 'without' } },
    },
    {
      id: 'credited',
      label: 'Purchases credited to upstream',
      measure: { measure: 'credited', rule: 'lastTouch', channel: upstream },
    },
    { id: 'without', label: 'Without upstream', changes: without(...upstream) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: -1 },
  population: 'agents',
  replications: 4,
  verdict: 'holds',
  question:
    'A thousand businesses, and every purchase with its last touch. Is that enough to see what upstream brings?',
  answers: ['No, and more would not help', 'Yes'],
  answer: 0,
  cause:
    'The error is a bias and no lack of data: what is not logged and what came too early is missing in every sample, and the gap grows with the market.',
  counterWorld: {
    description: 'Every contact upstream is logged and none downstream is: then it sees too much.',

    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.trackability`, 1)),
      ...downstream.map((channel) => set(`channels.${channel}.trackability`, 0)),
    ],
  },
};
