import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

export const relevantKeywordsBringBetterLeads: Experiment<Row> = {
  kind: 'experiment',
  id: 'relevant-keywords-bring-better-leads',
  rows: ['B25'],
  statement:
    'Keywords that have to do with the product bring better leads than any search: more of them become customers.',
  source: from('funnels', 'B25'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 78),
      set('journey.discovery', 0),
      ...without('social', 'events', 'brandVideo'),
      set('budget.education', 3000),
    ],
  },
  arms: [
    { id: 'any', label: 'Whatever people search', changes: [set('targeting.education.smb', 1)] },
    { id: 'related', label: 'Related words', changes: [set('targeting.education.smb', 3)] },
    { id: 'product', label: 'Words of the product', changes: [set('targeting.education.smb', 30)] },
  ],
  measure: { measure: 'customers', per: { measure: 'passages', move: 'consider' } },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Guides are found by any words, by related ones, or by those of the product, which small firms use, who need it most and decide soonest. Which leads become customers most often?',
  answers: ['Those who used words of the product', 'All alike'],
  answer: 0,
  cause:
    'Keywords decide who comes: those who need the product more are accepted sooner by sales, before they give up.',
  counterWorld: {
    description: 'All businesses are alike: words say nothing of them.',
    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['need', 'pace'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
