import type { Experiment, MeasureUse } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const seen = (arm: string, channel: readonly string[]): MeasureUse => ({
  measure: 'credited',
  rule: 'lastTouch',
  channel,
  per: { measure: 'purchases', less: { measure: 'purchases', arm } },
});

export const lastTouchFavoursDownstream: Experiment<Row> = {
  kind: 'experiment',
  id: 'last-touch-favours-downstream',
  rows: ['A17', 'C48'],
  statement:
    'Upstream is harder to measure: for every purchase that is truly due to it, the last touch sees fewer than for one due to downstream.',
  source: `${from('river', 'A17')}; ${from('lifecycle', 'C48')}`,
  world: {
    scenario: 'b2b-saas',
    changes: [
      set('market.people', 3000),
      set('budget.total', 1800),
      set('historic.total', 1800),
      set('horizonWeeks', 52),
      set('market.warmupWeeks', 39),
    ],
  },
  arms: [
    {
      id: 'upstream',
      label: 'Credited to upstream, for each purchase it brings',
      measure: seen('withoutUpstream', upstream),
    },
    {
      id: 'downstream',
      label: 'Credited to downstream, for each purchase it brings',
      measure: seen('withoutDownstream', downstream),
    },
    { id: 'withoutUpstream', label: 'Without upstream', changes: without(...upstream) },
    { id: 'withoutDownstream', label: 'Without downstream', changes: without(...downstream) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'agents',
  replications: 4,
  verdict: 'holds',
  question: 'A dashboard credits the last touch before every purchase. Whom does it flatter more?',
  answers: ['Downstream', 'Upstream', 'Neither'],
  answer: 0,
  cause:
    'Upstream contacts are hardly logged and come long before the purchase; downstream contacts are logged and reach those who are about to buy anyway.',
  counterWorld: {
    description: 'Every contact upstream is logged and none downstream is.',
    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.trackability`, 1)),
      ...downstream.map((channel) => set(`channels.${channel}.trackability`, 0)),
    ],
  },
};
