import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const someStayAtTheTop: Experiment<Row> = {
  kind: 'experiment',
  id: 'some-stay-at-the-top',
  rows: ['B13'],
  statement:
    'Some stay in awareness while others move on: after a year, more than half of those who heard of the brand are still there.',
  source: from('funnels', 'B13'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [{ id: 'plan', label: 'As it is' }],
  measure: {
    measure: 'at',
    stage: 'awareness',
    per: { measure: 'passages', move: 'discover' },
  },
  contrast: { kind: 'level', sign: 1, than: 0.5 },
  population: 'expected',
  verdict: 'holds',
  question: 'How many of those who heard of the brand within a year still do no more than know it?',
  answers: ['More than half', 'Fewer than half', 'Nobody'],
  answer: 0,
  cause:
    'A need arises once in years: the others stay where they are, with the chance that it does next week.',
  counterWorld: {
    description: 'Everybody needs it every week: whoever hears of it considers it.',
    changes: [set('journey.needRate', 1)],
  },
};
