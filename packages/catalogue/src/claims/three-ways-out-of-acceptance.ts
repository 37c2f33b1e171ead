import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const exits = ['qualifyForSales', 'disqualify', 'sleep'];

export const threeWaysOutOfAcceptance: Experiment<Row> = {
  kind: 'experiment',
  id: 'three-ways-out-of-acceptance',
  rows: ['B42'],
  statement:
    'An accepted lead goes on, leaves because it is not a fit, or leaves by itself: even the rarest of the three happens to one in fifty.',
  source: from('funnels', 'B42'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    {
      id: 'quiet',
      label: 'Share of accepted leads that go quiet',
      measure: { measure: 'passages', move: 'sleep', per: { measure: 'passages', move: exits } },
    },
    {
      id: 'misfit',
      label: 'Share that is not a fit',
      measure: { measure: 'passages', move: 'disqualify', per: { measure: 'passages', move: exits } },
    },
    {
      id: 'on',
      label: 'Share that goes on',
      measure: { measure: 'passages', move: 'qualifyForSales', per: { measure: 'passages', move: exits } },
    },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: 1, than: 0.02 },
  population: 'expected',
  verdict: 'holds',
  question: 'Sales has accepted a lead. May it still go away by itself?',
  answers: ['Yes, one in fifty or more', 'Hardly ever'],
  answer: 0,
  cause: 'The three are competing risks: each has its rate, and with staying they sum to one.',
  counterWorld: {
    description: 'Nobody puts anything off.',
    changes: [set('journey.goingDormant', 0)],
  },
};
