import type { Experiment, MeasureUse } from '@meander/core';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';
import { downstreamLingers, upstreamSellsAtOnce, wave } from './waves.ts';

const after: MeasureUse = {
  measure: 'purchases',
  since: 26,
  week: 78,
  less: { measure: 'purchases', arm: 'plan' },
  per: { measure: 'purchases', week: 26, less: { measure: 'purchases', arm: 'plan' } },
};

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
      changes: wave(downstream, 26, 1.5),
    },
    {
      id: 'upstream',
      label: 'Half a year of more upstream',
      changes: wave(upstream, 26, 1.5),
    },
    { id: 'plan', label: 'As planned' },
  ],
  measure: after,
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
    changes: [...upstreamSellsAtOnce, ...downstreamLingers],
  },
};
