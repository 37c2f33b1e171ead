import type { Experiment, MeasureUse } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const cost = (arm: string): MeasureUse => ({
  measure: 'spend',
  less: { measure: 'spend', arm },
  per: { measure: 'purchases', less: { measure: 'purchases', arm } },
});

export const upstreamWinsCustomersCheaper: Experiment<Row> = {
  kind: 'experiment',
  id: 'upstream-wins-customers-cheaper',
  rows: ['A14'],
  statement:
    'In the long run upstream is the more cost-effective: an additional purchase costs less than one by downstream.',
  source: from('river', 'A14'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'downstream', label: 'A purchase that downstream adds', measure: cost('withoutDownstream') },
    { id: 'upstream', label: 'A purchase that upstream adds', measure: cost('withoutUpstream') },
    { id: 'withoutDownstream', label: 'Without downstream', changes: without(...downstream) },
    { id: 'withoutUpstream', label: 'Without upstream', changes: without(...upstream) },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'ratio', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Over three years, which side of the plan pays less for a purchase that would not have happened without it?',
  answers: ['Upstream', 'Downstream', 'Both alike'],
  answer: 0,
  cause:
    'Upstream fills every pool below it and is remembered for months; downstream works in a small pool that it soon exhausts.',
  counterWorld: {
    description: 'Upstream is forgotten within weeks and soon reaches whomever it can.',
    changes: [
      set('journey.forgetting', 0.5),
      ...upstream.map((channel) => set(`channels.${channel}.halfSaturation`, 0.05)),
      ...upstream.map((channel) => set(`channels.${channel}.halfLife`, 0)),
      set('journey.fading', 0.3),
    ],
  },
};
