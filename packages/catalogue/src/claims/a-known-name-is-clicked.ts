import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (memory: string): MeasureUse => ({
  measure: 'probability',
  label: 'Probability of coming back to the shop',
  move: 'wake',
  where: { stage: 'asleep', memory },
  week: 1,
});

export const aKnownNameIsClicked: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-known-name-is-clicked',
  rows: ['C32'],
  statement:
    'A name that is remembered is clicked even when it is the fourth in the list: searching again leads to the shop the likelier the better it is remembered.',
  source: from('lifecycle', 'C32'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail' },
  arms: [
    { id: 'none', label: 'Not remembered', measure: at('none') },
    { id: 'faint', label: 'Faintly', measure: at('faint') },
    { id: 'clear', label: 'Clearly', measure: at('clear') },
  ],
  measure: at('none'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two people search again; one has heard the name on the radio half a year ago. Who comes to the shop?',
  answers: ['Rather the one who heard the name', 'Both alike'],
  answer: 0,
  cause: 'The rate of searching again and coming to the shop is multiplied by 1 + needMemory × memory.',
  counterWorld: {
    description: 'People click what stands first, whatever its name.',

    changes: [set('journey.needMemory', 0)],
  },
};
