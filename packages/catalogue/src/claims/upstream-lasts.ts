import type { Experiment, MeasureUse } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const after = (arm: string): MeasureUse => ({
  measure: 'purchases',
  since: 26,
  week: 78,
  less: { measure: 'purchases', arm },
  per: { measure: 'purchases', week: 26, less: { measure: 'purchases', arm } },
});
const weeks = (factor: number) => inWeeksOnly(1, 26, 156, factor - 1).map((more) => 1 + more);

export const upstreamLasts: Experiment<Row> = {
  kind: 'experiment',
  id: 'upstream-lasts',
  rows: ['A16'],
  statement:
    'Upstream fades slowly: after the money stops it goes on bringing purchases, more of them for every one so far than downstream does.',
  source: from('river', 'A16'),
  world: { scenario: 'b2b-saas' },
  arms: [
    {
      id: 'downstream',
      label: 'Half a year of more downstream',
      changes: downstream.map((channel) => set(`flight.${channel}`, weeks(1.5))),
      measure: after('plan'),
    },
    {
      id: 'upstream',
      label: 'Half a year of more upstream',
      changes: upstream.map((channel) => set(`flight.${channel}`, weeks(1.5))),
      measure: after('plan'),
    },
    { id: 'plan', label: 'As planned' },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Half a year of extra money ends. Whose additional purchases go on for longer?',
  answers: ['Those of upstream', 'Those of downstream'],
  answer: 0,
  cause:
    'Memory fades with a half-life of months and content stays to be found; a downstream contact works in its week.',
  counterWorld: {
    description:
      'Upstream sells on the spot and leaves nothing behind, and the pressure of downstream lingers for half a year.',
    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.halfLife`, 0)),
      ...upstream.map((channel) => set(`channels.${channel}.response.discover`, 0)),
      ...upstream.map((channel) => set(`channels.${channel}.response.remember`, 0)),
      ...downstream.map((channel) => set(`channels.${channel}.halfLife`, 26)),
      set('channels.education.response.consider', 0.5),
      set('journey.qualifying', 2),
      set('journey.closing', 2),
    ],
  },
};
