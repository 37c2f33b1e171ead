import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { byReports } from './reports.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';
import { downstreamMovesNobody } from './moves-nobody.ts';

export const reportsStarveUpstream: Experiment<Row> = {
  kind: 'experiment',
  id: 'reports-starve-upstream',
  rows: ['A18'],
  statement:
    'Who moves the budget by reported return, again and again, ends with less upstream than they began with.',
  source: from('river', 'A18'),
  world: { scenario: 'b2b-saas', changes: [set('horizonWeeks', 104)] },
  arms: [
    { id: 'plan', label: 'As planned' },
    {
      id: 'reported',
      label: 'After eight rounds by reported return',
      advice: byReports,
    },
  ],
  measure: { measure: 'plannedShare', channel: upstream, label: 'Share of the budget upstream' },
  contrast: { kind: 'difference', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Eight times five points of the budget go from the channel with the fewest reported purchases for its money to that with the most. What share is upstream in the end?',
  answers: ['Less than before', 'As much as before', 'More than before'],
  answer: 0,
  cause:
    'A purchase is reported by the contact that set it off, and only downstream contacts do: what upstream did for it, months before, is in no report.',
  counterWorld: {
    description:
      'No downstream contact moves anybody: there is no report of anything that could lead astray.',
    changes: downstreamMovesNobody,
  },
};
