import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const needOf = (...move: string[]): MeasureUse => ({
  measure: 'passages',
  move,
  trait: 'need',
  per: { measure: 'passages', move },
});

export const theScoreTellsWhoBuys: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-score-tells-who-buys',
  rows: ['B36'],
  statement:
    'Weigh the quality of leads: those who buy in the end would have scored higher than those who are lost.',
  source: from('funnels', 'B36'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 104),
      ...['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.pace`, 1)),
    ],
  },
  arms: [
    {
      id: 'lost',
      label: 'Mean need of leads who are lost',
      measure: needOf('lose', 'refuse', 'leaveUnreviewed', 'disqualify', 'giveUp', 'loseDeal'),
    },
    { id: 'bought', label: 'Mean need of leads who buy', measure: needOf('close') },
  ],
  measure: needOf('close'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Leads were scored by their need. Had those who bought a higher score than those who were lost?',
  answers: ['Higher', 'The same', 'Lower'],
  answer: 0,
  cause: 'Need decides how soon sales accepts a lead, before it is refused or gives up.',
  counterWorld: {
    description: 'All businesses need the product alike: the score says nothing.',
    changes: ['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.need`, 1)),
  },
};
