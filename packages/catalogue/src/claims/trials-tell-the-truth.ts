import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const quality = (id: string, label: string, pleases: number, disappoints: number) => ({
  id,
  label,
  changes: [set('journey.trialPleases', pleases), set('journey.trialDisappoints', disappoints)],
});

export const trialsTellTheTruth: Experiment<Row> = {
  kind: 'experiment',
  id: 'trials-tell-the-truth',
  rows: ['U7'],
  statement:
    'A free trial sells a good product and unsells a bad one: of those who try it, more subscribe the better it is.',
  source: from('river', 'U7'),
  world: {
    scenario: 'consumer-subscription',
    channels: ['freeTrials'],
    changes: [set('budget.freeTrials', 1000)],
  },
  arms: [
    quality('poor', 'Disappoints most who try it', 0.02, 0.4),
    quality('mixed', 'Pleases some and disappoints others', 0.15, 0.15),
    quality('good', 'Pleases most who try it', 0.4, 0.02),
  ],
  measure: { measure: 'passages', move: 'close', per: { measure: 'passages', move: 'qualify' } },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Three products can be tried for nothing: a poor, a mixed and a good one. What happens to the share of trials that end in a subscription?',
  answers: ['It rises with the product', 'It is the same: who tries it has decided', 'It falls'],
  answer: 0,
  cause:
    'People on trial have experiences; delighted ones subscribe at exp(trialTells) times the rate of others, disappointed ones at exp(-trialTells).',
  counterWorld: {
    description: 'The trial is so short that nobody learns anything from it.',
    changes: [set('journey.trialTells', 0), set('journey.dissatisfaction', 0)],
  },
};
