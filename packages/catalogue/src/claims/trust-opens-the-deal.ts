import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

const at = (memory: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of taking the proposal',
  move: 'close',
  where: { stage: 'proposal', memory },
  week: 1,
});

export const trustOpensTheDeal: Experiment<Row> = {
  kind: 'experiment',
  id: 'trust-opens-the-deal',
  rows: ['A13', 'B22'],
  statement: 'Trust makes the sale: the more a firm is trusted, the sooner a proposal is taken.',
  source: `${from('river', 'A13')}; ${from('funnels', 'B22')}`,
  world: { scenario: 'professional-services' },
  arms: [
    { id: 'stranger', label: 'Stranger', measure: at('none') },
    { id: 'known', label: 'Known', measure: at('faint') },
    { id: 'respected', label: 'Respected', measure: at('clear') },
    { id: 'trusted', label: 'Trusted', measure: at('strong') },
  ],
  measure: at('none'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'The same proposal comes from a stranger, a known, a respected and a trusted firm. Whose is taken soonest?',
  answers: ['That of the trusted firm', 'All alike: a proposal is a proposal'],
  answer: 0,
  cause:
    'A gate opens with trust: logistic((trust - trustNeeded) / gateWidth) multiplies the rate of closing.',
  counterWorld: {
    description: 'Being known is enough: nobody asks for more trust than that.',
    changes: [
      set('journey.trustNeeded', 0),
      set('journey.gateWidth', 0.001),
      ...downstream.map((channel) => set(`channels.${channel}.memoryLift`, 0)),
    ],
  },
};
