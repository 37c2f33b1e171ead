import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const marketing = ['education', 'social', 'events', 'brandVideo'];
const selling = ['personalSelling', 'searchAds', 'retargeting', 'email'];
const share = (channels: readonly string[], total: number) =>
  channels.map((channel) => set(`budget.${channel}`, total / channels.length));

export const marketingAndSalesTogether: Experiment<Row> = {
  kind: 'experiment',
  id: 'marketing-and-sales-together',
  rows: ['B32', 'B60', 'B74'],
  statement:
    'Use both funnels together: the same money wins more customers if some of it builds an audience and some of it sells.',
  source: from('funnels', 'B32', 'B60', 'B74'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 104)],
  },
  arms: [
    {
      id: 'marketing',
      label: 'Only marketing',
      changes: [...share(marketing, 12_000), ...without(...selling)],
    },
    { id: 'both', label: 'Half and half', changes: [...share(marketing, 6000), ...share(selling, 6000)] },
    { id: 'sales', label: 'Only selling', changes: [...share(selling, 12_000), ...without(...marketing)] },
  ],
  measure: { measure: 'revenue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question:
    'Twelve thousand a week: all for marketing, all for selling, or half and half. Which brings most revenue within two years?',
  answers: ['Half and half', 'All for marketing', 'All for selling'],
  answer: 0,
  cause: 'Without marketing there are no leads to sell to; without selling, few of them buy.',
  counterWorld: {
    description: 'Everybody who considers buys by themselves: there is nothing for sellers to add.',
    changes: [set('journey.handingOver', 2), set('journey.responding', 2), set('journey.closing', 2)],
  },
};
