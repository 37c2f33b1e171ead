import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

/** Stage after stage made better by a quarter. */
const better: readonly (readonly [string, number])[] = [
  ['responding', 0.3125],
  ['qualifyingSales', 0.3125],
  ['closing', 0.0125],
];
const first = (n: number): Change[] =>
  better.slice(0, n).map(([name, value]) => set(`journey.${name}`, value));

export const everyStageCounts: Experiment<Row> = {
  kind: 'experiment',
  id: 'every-stage-counts',
  rows: ['B07'],
  statement:
    'Whoever designs how each stage works makes the whole more successful: every stage improved adds customers.',
  source: from('funnels', 'B07'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.salesSlots', 1000), set('journey.reviewers', 1000)],
  },
  arms: [
    { id: 'plan', label: 'As it is' },
    { id: 'responding', label: 'More leave an address', changes: first(1) },
    { id: 'qualifying', label: 'and more are qualified', changes: first(2) },
    { id: 'closing', label: 'and more buy', changes: first(3) },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Three stages are made better by a quarter, one after the other. Does every one of them add customers?',
  answers: ['Every one', 'Only the last', 'Only the first'],
  answer: 0,
  cause: 'Everybody passes all stages: the shares that go on multiply.',
  counterWorld: {
    description:
      'Sales can keep one deal going, and each takes months: whatever is won before it waits, and gives up.',
    changes: [set('journey.salesSlots', 1), set('journey.losing', 0.05)],
  },
};
