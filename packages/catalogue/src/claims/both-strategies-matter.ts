import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

export const bothStrategiesMatter: Experiment<Row> = {
  kind: 'experiment',
  id: 'both-strategies-matter',
  rows: ['A04'],
  statement:
    'Upstream and downstream make each other stronger: together they bring more than each alone, added up.',
  source: from('river', 'A04'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'both', label: 'Upstream and downstream' },
    { id: 'upstream', label: 'Upstream only', changes: without(...downstream) },
    { id: 'downstream', label: 'Downstream only', changes: without(...upstream) },
    { id: 'neither', label: 'No marketing', changes: [set('budget.total', 0)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'cross', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Add up what upstream brings without downstream, and what downstream brings without upstream. Do both together bring more or less?',
  answers: ['More', 'The same', 'Less'],
  answer: 0,
  cause:
    'Downstream contacts work on people who consider, and upstream makes that pool; and a contact triggers more where the brand is remembered (lift by brand memory).',
  counterWorld: {
    description:
      'People come across the brand by themselves, soon need it, remembered or not, and memory makes nothing likelier: both then compete for the same buyers.',
    changes: [
      set('journey.discovery', 0.05),
      set('journey.needRate', 0.1),
      ...['needMemory', 'closingMemory', 'windowMemory', 'visitMemory'].map((gain) =>
        set(`journey.${gain}`, 0),
      ),
      ...downstream.map((channel) => set(`channels.${channel}.memoryLift`, 0)),
    ],
  },
};
