import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

export const radioGetsNoCredit: Experiment<Row> = {
  kind: 'experiment',
  id: 'radio-gets-no-credit',
  rows: ['C36'],
  statement:
    'Nobody credits the radio: the last touch before a purchase is never the advert, though fewer would have bought without it.',
  source: from('lifecycle', 'C36'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    channels: ['radio'],
    start: 'launch',
    changes: [
      set('market.people', 3000),
      set('channels.radio.referenceSpend', 60),
      set('budget.total', 400),
      set('budget.radio', 60),
      set('horizonWeeks', 78),
    ],
  },
  arms: [
    {
      id: 'credited',
      label: 'Purchases credited to the radio',
      measure: { measure: 'credited', rule: 'lastTouch', channel: 'radio' },
    },
    {
      id: 'brought',
      label: 'Purchases that would be missing without it',
      measure: { measure: 'purchases', less: { measure: 'purchases', arm: 'without' } },
    },
    { id: 'without', label: 'Without the radio', changes: without('radio') },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'agents',
  replications: 4,
  verdict: 'holds',
  question:
    'A shop advertises on the radio, and looks at the last touch before every purchase. What does it see of the radio?',
  answers: ['Far less than it brings', 'About what it brings', 'More than it brings'],
  answer: 0,
  cause:
    'Hearing is hardly ever logged, and comes long before the purchase; being remembered makes later searches end at the shop.',
  counterWorld: {
    description: 'Every broadcast is logged for every listener, and nobody listens.',

    changes: [
      set('channels.radio.trackability', 1),
      ...['discover', 'remember'].map((act) => set(`channels.radio.response.${act}`, 0)),
    ],
  },
};
