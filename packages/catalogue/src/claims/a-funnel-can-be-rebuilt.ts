import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { nobodyConsiders } from './nobody-considers.ts';
import { from, type Row } from './rows.ts';

export const aFunnelCanBeRebuilt: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-funnel-can-be-rebuilt',
  rows: ['B30'],
  statement:
    'A funnel grows and changes with the business: rebuilt in its second year, it sells more from then on.',
  source: from('funnels', 'B30'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 104)],
  },
  arms: [
    { id: 'kept', label: 'Kept as it is' },
    {
      id: 'rebuilt',
      label: 'A better form and quicker hand-over from week 53 on',
      changes: [set('schedule.53.journey.responding', 0.5), set('schedule.53.journey.handingOver', 0.12)],
    },
  ],
  measure: { measure: 'customers', since: 52 },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'After a year of business the form and the hand-over are made better. Does the second year sell more?',
  answers: ['More', 'As much', 'Less'],
  answer: 0,
  cause:
    'The numbers of a stage may change in any week; everybody who is in it then goes on at the new rates.',
  counterWorld: {
    description: 'No need ever arises: whatever is rebuilt has nobody to serve.',
    changes: nobodyConsiders,
  },
};
