import type { Experiment } from '@meander/core';
import { byFunnel, byLifecycle, sellerWithMembers } from './members.ts';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theWholeLifePaysBetter: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-whole-life-pays-better',
  rows: ['C09'],
  statement:
    'A plan optimised through the lifecycle earns more over the whole life of customers than one optimised through the funnel.',
  source: from('lifecycle', 'C09'),
  world: sellerWithMembers,
  arms: [byFunnel, byLifecycle],
  measure: { measure: 'netValue' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'One plan brings the most revenue that a funnel can see, another the most of the whole lifecycle. Both are lived for two years: which earns more?',
  answers: ['The one of the lifecycle', 'The one of the funnel', 'Both earn the same'],
  answer: 0,
  cause:
    'Repeat purchases and recommendations are part of the value of a customer; whoever does not see them buys too few of what brings them.',
  counterWorld: {
    description:
      'Whoever has bought costs more to serve than they bring: keeping them is what makes the loss.',
    changes: [set('market.serviceCost', 300)],
  },
};
