import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const added: MeasureUse = {
  measure: 'customers',
  less: { measure: 'customers', arm: 'neither' },
  per: { measure: 'spend', less: { measure: 'spend', arm: 'neither' } },
};

export const interestIsCheaperToSellTo: Experiment<Row> = {
  kind: 'experiment',
  id: 'interest-is-cheaper-to-sell-to',
  rows: ['B19'],
  statement:
    'Target those who have expressed interest: the same money wins more customers among them than among strangers.',
  source: from('funnels', 'B19'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    channels: ['coldOutreach', 'advertising'],
    changes: [set('horizonWeeks', 52), set('market.warmupWeeks', 52)],
  },
  arms: [
    { id: 'anybody', label: 'Calls to anybody', changes: [set('budget.coldOutreach', 1000)], measure: added },
    {
      id: 'interested',
      label: 'Ads to those who are looking',
      changes: [set('budget.advertising', 1000)],
      measure: added,
    },
    { id: 'neither', label: 'Neither' },
  ],
  measure: added,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A thousand a week goes to calls to anybody, or to ads for those who are looking. Which wins more customers for the money within a year?',
  answers: ['Ads for those who are looking', 'Calls to anybody'],
  answer: 0,
  cause: 'Those who are looking decide soon; of those who are not, hardly anybody needs it just now.',
  counterWorld: {
    description:
      'An online shop: needs are everyday, strangers cost little to reach, and those who are looking decide anyway.',
    scenario: 'b2c-retail',
  },
};
