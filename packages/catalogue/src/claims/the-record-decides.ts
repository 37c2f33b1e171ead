import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theRecordDecides: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-record-decides',
  rows: ['B38'],
  statement:
    'Keep a record of what leads do: a score that counts what was recorded qualifies leads, and what is not recorded counts for nothing.',
  source: from('funnels', 'B38'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52), set('journey.wording', 0)],
  },
  arms: [
    { id: 'forgotten', label: 'Nothing they do is recorded', changes: [set('journey.engaging', 0)] },
    { id: 'brief', label: 'Kept for a week', changes: [set('journey.cooling', 1)] },
    { id: 'recorded', label: 'Kept for weeks' },
  ],
  measure: { measure: 'passages', move: 'qualify' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'What leads do is not recorded, kept for a week, or for weeks. When do most of them qualify?',
  answers: ['When it is kept for weeks', 'It makes no difference'],
  answer: 0,
  cause: 'The score changes with recorded signs of interest alone, and falls as they grow old.',
  counterWorld: {
    description: 'The score does not count interest.',
    changes: [set('journey.interestPoints', 0)],
  },
};
