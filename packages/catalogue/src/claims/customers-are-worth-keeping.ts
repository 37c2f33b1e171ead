import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { funnelIsEverything } from './members.ts';
import { from, type Row } from './rows.ts';

export const customersAreWorthKeeping: Experiment<Row> = {
  kind: 'experiment',
  id: 'customers-are-worth-keeping',
  rows: ['C09', 'C62', 'C25'],
  statement:
    'Life goes on after the purchase: money moved from advertising to a community of customers earns more.',
  source: from('lifecycle', 'C09', 'C62', 'C25'),
  world: {
    scenario: 'b2c-retail',
    channels: ['membership'],
    changes: [set('channels.membership.referenceSpend', 800)],
  },
  arms: [
    { id: 'ads', label: 'As planned' },
    {
      id: 'members',
      label: 'Five points moved from search ads to a membership community',
      changes: [set('split.searchAds', 25), set('split.membership', 5)],
    },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A shop moves five points of its budget from search ads to its customers. What happens to net value in three years?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause:
    'Members stay, are pleased and recommend: repeat purchases are most of the revenue, and a funnel counts none of them.',
  counterWorld: funnelIsEverything,
};
