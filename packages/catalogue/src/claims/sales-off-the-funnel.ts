import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const salesOffTheFunnel: Experiment<Row> = {
  kind: 'experiment',
  id: 'sales-off-the-funnel',
  rows: ['B59'],
  statement:
    'Cold leads do not pass the funnel as warm ones do, and there may be more sales outside of it: what its stages report is not all that is sold.',
  source: from('funnels', 'B59'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    channels: ['coldOutreach'],
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('budget.coldOutreach', 500)],
  },
  arms: [
    { id: 'reported', label: 'Reported by the stages', measure: { measure: 'moves', move: 'close' } },
    { id: 'sold', label: 'Sold', measure: { measure: 'customers' } },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A funnel reports its closes. Is that all that is sold?',
  answers: ['No, more is sold', 'Yes'],
  answer: 0,
  cause:
    'Referred people, strangers who were called and walk-ins buy without passing the stages, and are counted apart.',
  counterWorld: {
    description: 'Nobody is referred, nobody walks in, and no stranger is called.',
    changes: [set('journey.referrals', 0), set('journey.walkingIn', 0), set('budget.coldOutreach', 0)],
  },
};
