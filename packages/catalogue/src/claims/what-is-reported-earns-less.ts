import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { byReports } from './reports.ts';
import { from, type Row } from './rows.ts';
import { upstreamMovesNobody } from './moves-nobody.ts';

export const whatIsReportedEarnsLess: Experiment<Row> = {
  kind: 'experiment',
  id: 'what-is-reported-earns-less',
  rows: ['A18'],
  statement:
    'A budget that follows reported returns earns less in the long run than the plan it began with, and still less than one that follows what channels truly do.',
  source: from('river', 'A18'),
  world: { scenario: 'b2b-saas', changes: [set('horizonWeeks', 104)] },
  arms: [
    { id: 'reported', label: 'After eight rounds by what is reported', advice: byReports },
    { id: 'plan', label: 'As planned' },
    {
      id: 'best',
      label: 'Split by what every channel truly does',
      advice: { kind: 'best', goal: { measure: 'netValue' } },
    },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A budget has followed reported returns for eight rounds and lost everything upstream. What does it earn in two years, beside the plan it began with?',
  answers: ['Less', 'As much', 'More'],
  answer: 0,
  cause:
    'Downstream sells to those whom upstream has reached: without it fewer come, and more money is spent on the same few.',
  counterWorld: {
    description: 'No upstream contact moves anybody: what is reported is then all that there is.',
    changes: upstreamMovesNobody,
  },
};
