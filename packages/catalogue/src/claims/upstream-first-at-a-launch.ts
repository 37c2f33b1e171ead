import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const first = inWeeksOnly(1, 26, 52, 2);
const last = inWeeksOnly(27, 52, 52, 2);

export const upstreamFirstAtALaunch: Experiment<Row> = {
  kind: 'experiment',
  id: 'upstream-first-at-a-launch',
  rows: ['A19'],
  statement:
    'Each at its time: at a launch, half a year upstream and then half a year downstream beats the same money the other way round.',
  source: from('river', 'A19'),
  world: { scenario: 'b2b-saas', start: 'launch', changes: [set('horizonWeeks', 52)] },
  arms: [
    {
      id: 'downstreamFirst',
      label: 'Downstream, then upstream',
      changes: [
        ...downstream.map((channel) => set(`flight.${channel}`, first)),
        ...upstream.map((channel) => set(`flight.${channel}`, last)),
      ],
    },
    {
      id: 'upstreamFirst',
      label: 'Upstream, then downstream',
      changes: [
        ...upstream.map((channel) => set(`flight.${channel}`, first)),
        ...downstream.map((channel) => set(`flight.${channel}`, last)),
      ],
    },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A brand nobody knows has a year and two budgets. Which order wins more customers by the end of it?',
  answers: ['Upstream first', 'Downstream first', 'The order does not matter'],
  answer: 0,
  cause: 'Downstream finds nobody to sell to before upstream has made people aware.',
  counterWorld: {
    description:
      'Everybody has known the brand for years, and upstream reaches nobody any more: whoever sells first has sold for longer.',
    start: 'running',
    changes: [
      set('journey.discovery', 1),
      set('journey.reminding', 1),
      set('journey.forgetting', 0),
      ...['education', 'events'].map((channel) => set(`channels.${channel}.response.consider`, 0)),
      set('channels.education.response.reactivate', 0),
    ],
  },
};
