import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const needOf = (move: string): MeasureUse => ({
  measure: 'passages',
  move,
  trait: 'need',
  per: { measure: 'passages', move },
});

export const aReviewSorts: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-review-sorts',
  rows: ['B41'],
  statement:
    'Whoever researches leads before going on goes on with the better ones: those accepted need it more than those reviewed.',
  source: from('funnels', 'B41'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'reviewed', label: 'Leads that are reviewed', measure: needOf('qualify') },
    { id: 'accepted', label: 'Leads that are accepted', measure: needOf('accept') },
  ],
  measure: needOf('accept'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A team reviews every lead. Do those it accepts need the product more than those it reviews?',
  answers: ['More', 'As much', 'Less'],
  answer: 0,
  cause: 'Leads that need it more are accepted sooner, others are refused before.',
  counterWorld: {
    description: 'All businesses need the product alike: a review finds nothing to sort by.',
    changes: ['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.need`, 1)),
  },
};
