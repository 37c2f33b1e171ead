import type { Experiment, MeasureUse } from '@meander/core';
import { from, type Row } from './rows.ts';
import { downstreamLingers, upstreamSellsAtOnce, waveDownstream, waveUpstream } from './waves.ts';

const early: MeasureUse = {
  measure: 'purchases',
  week: 4,
  less: { measure: 'purchases', arm: 'plan' },
  per: { measure: 'purchases', less: { measure: 'purchases', arm: 'plan' } },
};

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
      changes: waveUpstream,
    },
    {
      id: 'downstream',
      label: 'Four weeks of more downstream',
      changes: waveDownstream,
    },
    { id: 'plan', label: 'As planned' },
  ],
  measure: early,
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
    changes: [...upstreamSellsAtOnce, ...downstreamLingers],
  },
};
