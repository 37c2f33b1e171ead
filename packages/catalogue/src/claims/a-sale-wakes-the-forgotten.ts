import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const remembers = (week: number): MeasureUse => ({
  measure: 'probability',
  label: 'Probability of filling the cart again',
  move: 'rememberSale',
  where: { stage: 'asleep', memory: 'faint', permission: 'yes' },
  week,
});

export const aSaleWakesTheForgotten: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-sale-wakes-the-forgotten',
  rows: ['C35'],
  statement:
    'The whole journey of eight steps has a probability: whoever left a cart and let mails lie can still, nearly a year later, remember the shop in the Black Friday week and fill the cart again.',
  source: from('lifecycle', 'C35'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [set('horizonWeeks', 52), set('market.warmupWeeks', 13)],
  },
  arms: [
    { id: 'before', label: 'In the week before', measure: remembers(47) },
    { id: 'sale', label: 'In the week of the sale', measure: remembers(48) },
  ],
  measure: remembers(48),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Somebody left a cart long ago and hardly remembers the shop. When does the cart fill again?',
  answers: ['In the week of the sale', 'In any other week', 'Never'],
  answer: 0,
  cause:
    'What happens next depends on where a customer is, not on how they came there: the probability of all eight steps is that of the first seven times that of the last. People who remember the shop go straight to the cart, six times as often in the sale.',
  counterWorld: {
    description: 'There is no sale.',

    changes: [set('journey.blackFriday', 1)],
  },
};
