import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

/** Share of those who make one move that make another, in multiples of the same without the leak. */
const beside = (move: string, before: string): MeasureUse => ({
  measure: 'passages',
  move,
  per: {
    measure: 'passages',
    move: before,
    per: {
      measure: 'passages',
      move: before,
      arm: 'benchmark',
      per: { measure: 'passages', move, arm: 'benchmark' },
    },
  },
});

export const theLeakShows: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-leak-shows',
  rows: ['B29', 'B52', 'B68'],
  statement:
    'Where a funnel does not work, look stage by stage where people are lost: the stage with the leak is the one that fell behind most.',
  source: from('funnels', 'B29', 'B52', 'B68'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78)],
  },
  arms: [
    {
      id: 'leak',
      label: 'From consideration to an address',
      changes: [set('journey.responding', 0.05)],
      measure: beside('respond', 'consider'),
    },
    {
      id: 'marketing',
      label: 'From an address to marketing-qualified',
      changes: [set('journey.responding', 0.05)],
      measure: beside('qualify', 'respond'),
    },
    { id: 'benchmark', label: 'Before the leak' },
  ],
  measure: beside('respond', 'consider'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A form is broken, and few leave an address. In which stage does the share that goes on fall behind most?',
  answers: ['In the one with the form', 'In the one after it', 'In all alike'],
  answer: 0,
  cause:
    'The share that goes on from a stage depends on the rates of that stage alone, as long as nobody waits.',
  counterWorld: {
    description: 'The form is repaired in the first week: there is no leak to be found.',
    changes: [set('schedule.1.journey.responding', 0.25)],
  },
};
