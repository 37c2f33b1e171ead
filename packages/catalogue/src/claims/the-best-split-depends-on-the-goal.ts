import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstreamMovesNobody } from './moves-nobody.ts';
import { upstream } from './sides.ts';

export const theBestSplitDependsOnTheGoal: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-best-split-depends-on-the-goal',
  rows: ['A21'],
  statement:
    'How a budget is best split depends on the goal: for being known it belongs further upstream than for net value.',
  source: from('river', 'A21'),
  world: { scenario: 'b2b-saas', changes: [set('horizonWeeks', 104)] },
  arms: [
    {
      id: 'value',
      label: 'Best split for net value in two years',
      advice: { kind: 'best', goal: { measure: 'netValue' } },
    },
    {
      id: 'known',
      label: 'Best split for few who have never heard of the brand',
      advice: {
        kind: 'best',
        goal: {
          measure: 'people',
          milestone: ['aware', 'considers', 'qualified', 'customer', 'repeat', 'advocate'],
        },
      },
    },
  ],
  measure: { measure: 'plannedShare', channel: upstream, label: 'Share of the budget upstream' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'One budget is split so that as many as possible know the brand after two years, another so that net value is highest. Which has more upstream?',
  answers: ['The one for being known', 'The one for net value', 'Both have the same'],
  answer: 0,
  cause:
    'Only upstream contacts trigger "discover"; what becomes of those who were reached counts for net value alone.',
  counterWorld: {
    description: 'Downstream can do nothing: whatever the goal, all money belongs upstream.',
    changes: downstreamMovesNobody,
  },
};
