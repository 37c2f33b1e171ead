import type { Change, Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

const times = (factor: number): Change[] => downstream.map((channel) => set(`flight.${channel}`, factor));
const cost = (arm: string): MeasureUse => ({
  measure: 'spend',
  less: { measure: 'spend', arm },
  per: { measure: 'purchases', less: { measure: 'purchases', arm } },
});

export const downstreamGetsDearer: Experiment<Row> = {
  kind: 'experiment',
  id: 'downstream-gets-dearer',
  rows: ['A15'],
  statement:
    'Downstream gets dearer as it grows: with the same people in the market, the next purchase costs more.',
  source: from('river', 'A15'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'half', label: 'From none to half', changes: times(0.5), measure: cost('none') },
    { id: 'plan', label: 'From half to the plan', measure: cost('half') },
    { id: 'double', label: 'From the plan to twice', changes: times(2), measure: cost('plan') },
    { id: 'none', label: 'None', changes: times(0) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'order', sign: 1, arms: 3 },
  population: 'expected',
  verdict: 'holds',
  question:
    'What does an additional purchase cost in the first, the second and the last part of the downstream budget?',
  answers: ['More and more', 'Always the same', 'Less and less'],
  answer: 0,
  cause:
    'The pool of people who decide does not grow with the budget, so contacts per person do, on a curve that flattens.',
  counterWorld: {
    description:
      'A contact works only after several others, and there is room for many: the curve is S-shaped and far from flat.',
    changes: [
      ...downstream.map((channel) => set(`channels.${channel}.saturationShape`, 3)),
      ...downstream.map((channel) => set(`channels.${channel}.halfSaturation`, 10)),
      ...downstream.map((channel) => set(`channels.${channel}.maxContacts`, 100)),
    ],
  },
};
