import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const doNotWaitWithAnAnswer: Experiment<Row> = {
  kind: 'experiment',
  id: 'do-not-wait-with-an-answer',
  rows: ['C54'],
  statement:
    'Somebody clicked: do not wait a week to ask how they liked it. The later the follow-up, the fewer become customers.',
  source: from('lifecycle', 'C54'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 104), set('journey.salesSlots', 2000), set('journey.reviewers', 2000)],
  },
  arms: [
    { id: 'hour', label: 'Within the hour', changes: [set('journey.followUpDelay', 1)] },
    { id: 'day', label: 'After a day', changes: [set('journey.followUpDelay', 24)] },
    { id: 'week', label: 'After a week', changes: [set('journey.followUpDelay', 168)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'order', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A lead downloads an e-book. When should somebody follow up?',
  answers: ['Within the hour', 'After a day', 'After a week'],
  answer: 0,
  cause: 'The response to a follow-up falls with (1 + delay / patience) to the power of -gamma.',
  counterWorld: {
    description: 'Nothing comes of any follow-up: sales never finds out what a lead needs.',

    changes: [set('journey.answering', 0)],
  },
};
