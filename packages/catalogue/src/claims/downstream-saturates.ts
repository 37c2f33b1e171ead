import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

const times = (factor: number): Change[] => downstream.map((channel) => set(`flight.${channel}`, factor));

export const downstreamSaturates: Experiment<Row> = {
  kind: 'experiment',
  id: 'downstream-saturates',
  rows: ['A10'],
  statement: 'Downstream has diminishing returns: the second helping of it sells less than the first.',
  source: from('river', 'A10'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'double', label: 'Twice', changes: times(2) },
    { id: 'plan', label: 'As planned' },
    { id: 'again', label: 'As planned, once more', changes: times(1) },
    { id: 'none', label: 'None', changes: times(0) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'cross', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Downstream at the plan sells so much more than none. Does doubling it add as much again?',
  answers: ['Less', 'As much', 'More'],
  answer: 0,
  cause: 'The Hill curve of each channel flattens, and the people it can still move are fewer.',
  counterWorld: {
    description:
      'Hardly anything is spent so far, and a contact works only after several others: responses are S-shaped and far from saturation.',
    changes: [
      ...downstream.map((channel) => set(`channels.${channel}.saturationShape`, 3)),
      ...downstream.map((channel) => set(`channels.${channel}.halfSaturation`, 10)),
      ...downstream.map((channel) => set(`channels.${channel}.maxContacts`, 100)),
    ],
  },
};
