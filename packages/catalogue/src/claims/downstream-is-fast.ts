import type { Experiment, MeasureUse } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const early = (arm: string): MeasureUse => ({
  measure: 'purchases',
  week: 4,
  less: { measure: 'purchases', arm },
  per: { measure: 'purchases', less: { measure: 'purchases', arm } },
});
const weeks = (factor: number) => inWeeksOnly(1, 4, 156, factor - 1).map((more) => 1 + more);

export const downstreamIsFast: Experiment<Row> = {
  kind: 'experiment',
  id: 'downstream-is-fast',
  rows: ['A16'],
  statement:
    'Downstream works in the short term and upstream in the long: more of what a downstream wave will ever bring is there after four weeks.',
  source: from('river', 'A16'),
  world: { scenario: 'b2b-saas' },
  arms: [
    {
      id: 'upstream',
      label: 'Four weeks of more upstream',
      changes: upstream.map((channel) => set(`flight.${channel}`, weeks(1 + 12 / 3.36))),
      measure: early('plan'),
    },
    {
      id: 'downstream',
      label: 'Four weeks of more downstream',
      changes: downstream.map((channel) => set(`flight.${channel}`, weeks(1 + 12 / 8.64))),
      measure: early('plan'),
    },
    { id: 'plan', label: 'As planned' },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Four weeks of extra money. Of all the purchases it will bring in three years, whose are mostly there at the end of week 4?',
  answers: ['Those of downstream', 'Those of upstream'],
  answer: 0,
  cause: 'Downstream acts on people who are about to decide; memory keeps upstream working for months.',
  counterWorld: {
    description:
      'Upstream sells on the spot to those who know the brand and leaves no memory, and the pressure of downstream lingers for half a year.',
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
