import type { Change, Experiment, MeasureUse } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const first = inWeeksOnly(1, 26, 78);
const last = inWeeksOnly(27, 78, 78);
const perMoney = (arm: string): MeasureUse => ({
  measure: 'customers',
  less: { measure: 'customers', arm },
  per: { measure: 'spend', less: { measure: 'spend', arm } },
});
const off: Change[] = upstream.map((channel) => set(`flight.${channel}`, 0));
const pre: Change[] = upstream.map((channel) => set(`flight.${channel}`, first));
const sell: Change[] = downstream.map((channel) => set(`flight.${channel}`, last));
const quiet: Change[] = downstream.map((channel) => set(`flight.${channel}`, 0));

export const aPrePhasePays: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-pre-phase-pays',
  rows: ['A20'],
  statement:
    'Establish a presence early and convert it later: downstream money wins more customers after half a year of upstream than without it.',
  source: from('river', 'A20'),
  world: { scenario: 'b2b-saas', start: 'launch', changes: [set('horizonWeeks', 78)] },
  arms: [
    {
      id: 'alone',
      label: 'Downstream without a presence',
      changes: [...off, ...sell],
      measure: perMoney('nothing'),
    },
    {
      id: 'prepared',
      label: 'Downstream after half a year of upstream',
      changes: [...pre, ...sell],
      measure: perMoney('presence'),
    },
    { id: 'presence', label: 'Upstream only', changes: [...pre, ...quiet] },
    { id: 'nothing', label: 'Nothing', changes: [...off, ...quiet] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'The same year of downstream, with or without half a year of upstream before. When does a euro of it win more customers?',
  answers: ['After upstream', 'Without it', 'It makes no difference'],
  answer: 0,
  cause: 'More people consider and remember the brand; a contact then triggers more (lift by memory).',
  counterWorld: {
    description:
      'Whoever knows the brand soon needs it, memory makes nothing likelier, and all hear of it by chance: upstream only takes sales that downstream would have made.',
    changes: [
      set('journey.needRate', 0.05),
      set('journey.discovery', 0.2),
      ...['needMemory', 'closingMemory', 'windowMemory', 'visitMemory'].map((gain) =>
        set(`journey.${gain}`, 0),
      ),
      ...downstream.map((channel) => set(`channels.${channel}.memoryLift`, 0)),
    ],
  },
};
