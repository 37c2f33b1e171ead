import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { nobodyConsiders } from './nobody-considers.ts';

export const nurtureKeepsLeadsWarm: Experiment<Row> = {
  kind: 'experiment',
  id: 'nurture-keeps-leads-warm',
  rows: ['B23'],
  statement: 'Nurture qualifies leads for sales: without it their interest cools and fewer pass the score.',
  source: from('funnels', 'B23'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    channels: ['marketingAutomation'],
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      // only interest is kept up: letters that sell are another matter
      set('channels.marketingAutomation.response.qualify', 0),
    ],
  },
  arms: [
    { id: 'without', label: 'Left alone' },
    { id: 'with', label: 'Nurtured', changes: [set('budget.marketingAutomation', 300)] },
  ],
  measure: { measure: 'passages', move: 'qualify' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Leads get messages that sell nothing but keep their interest up. Do more of them pass the score?',
  answers: ['More', 'As many', 'Fewer'],
  answer: 0,
  cause:
    'A message may be a sign of interest that the score counts; without any, signs are outdated one by one.',
  counterWorld: {
    description: 'No need ever arises: there is nobody to nurture.',
    changes: [...nobodyConsiders, set('channels.marketingAutomation.response.consider', 0)],
  },
};
