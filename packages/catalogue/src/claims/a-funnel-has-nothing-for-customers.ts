import type { Experiment } from '@meander/core';
import { byFunnel, byLifecycle, funnelIsEverything, sellerWithMembers } from './members.ts';
import { from, type Row } from './rows.ts';

export const aFunnelHasNothingForCustomers: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-funnel-has-nothing-for-customers',
  rows: ['C09'],
  statement:
    'A plan optimised through the funnel spends nothing on life after the purchase; one optimised through the lifecycle does.',
  source: from('lifecycle', 'C09'),
  world: sellerWithMembers,
  arms: [byFunnel, byLifecycle],
  measure: { measure: 'plannedShare', channel: 'membership', label: 'Share of the budget for the community' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A budget with a community of customers in it is split twice: once by who watches the funnel, once by who watches the whole lifecycle. Who gives more to the community?',
  answers: ['The one with the lifecycle', 'The one with the funnel', 'Both give the same'],
  answer: 0,
  cause:
    'In a funnel a customer who has bought is gone: what keeps or pleases them changes no number that it shows.',
  counterWorld: funnelIsEverything,
};
