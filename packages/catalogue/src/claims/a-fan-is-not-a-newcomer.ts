import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aFanIsNotANewcomer: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-fan-is-not-a-newcomer',
  rows: ['C39', 'C40'],
  statement:
    'Somebody who bought for the first time and somebody who bought ten times need different words: by the number of purchases beats the same for all.',
  source: from('lifecycle', 'C39', 'C40'),
  world: { scenario: 'b2c-retail' },
  arms: [
    { id: 'fans', label: 'The words for regulars go to all', changes: [set('journey.newcomerFit', 0.3)] },
    { id: 'byCount', label: 'Each by the number of their purchases' },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'All customers get what was written for regulars. What does a second letter, for newcomers, bring?',
  answers: ['More net value', 'Nothing'],
  answer: 0,
  cause:
    'A message triggers a purchase times its fit for people who bought once, or for those who buy again and again.',
  counterWorld: {
    description: 'Customers buy again when they need to, and no message changes it.',

    changes: ['email', 'personalSelling'].map((channel) => set(`channels.${channel}.response.renew`, 0)),
  },
};
