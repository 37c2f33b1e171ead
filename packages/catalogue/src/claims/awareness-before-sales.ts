import type { Experiment, MeasureUse } from '@meander/core';
import { without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';
import { upstreamSellsAtOnce } from './waves.ts';

const missing = (measure: string, milestone?: string): MeasureUse => {
  const course = milestone === undefined ? { measure } : { measure, milestone };
  return { ...course, read: 'reaches', less: { ...course, arm: 'without' } };
};

export const awarenessBeforeSales: Experiment<Row> = {
  kind: 'experiment',
  id: 'awareness-before-sales',
  rows: ['A02'],
  statement: 'Upstream works early: when it stops, people stop hearing of the brand long before sales fall.',
  source: from('river', 'A02'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'heard', label: 'Who never hears of the brand', measure: missing('people', 'unaware') },
    { id: 'bought', label: 'Purchases that are missed', measure: missing('purchases') },
    { id: 'without', label: 'Without upstream', changes: without(...upstream) },
  ],
  measure: { measure: 'purchases', read: 'reaches' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'All upstream money is cut in week 1. What has lost half of all it will lose first?',
  answers: ['How many have heard of the brand', 'Purchases', 'Both at once'],
  answer: 0,
  cause:
    'Upstream contacts trigger "discover"; a purchase needs a need, an offer and a decision after that, each with its own waiting time.',
  counterWorld: {
    description:
      'Upstream contacts tell nobody anything new, but people who know the brand act on them at once.',
    changes: upstreamSellsAtOnce,
  },
};
