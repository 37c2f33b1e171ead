import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const found: MeasureUse = {
  measure: 'rate',
  label: 'Rate of considering',
  move: 'consider',
  week: 40,
  where: {
    segment: 'smb',
    stage: 'awareness',
    market: 'in',
    memory: 'none',
    permission: 'no',
    recency: 'away',
  },
};

export const keywordsCatchNeeds: Experiment<Row> = {
  kind: 'experiment',
  id: 'keywords-catch-needs',
  rows: ['B16'],
  statement:
    'The right keywords make a business appear in relevant searches: the more is done for search, the likelier somebody who needs the product comes to it.',
  source: from('funnels', 'B16'),
  world: {
    scenario: 'b2b-saas',
    journey: 'inbound',
    channels: ['seo'],
    start: 'launch',
    changes: [set('horizonWeeks', 40)],
  },
  arms: [
    { id: 'none', label: 'Nothing is done for search' },
    { id: 'some', label: 'Something', changes: [set('budget.seo', 500)] },
    { id: 'much', label: 'Much', changes: [set('budget.seo', 2000)] },
  ],
  measure: found,
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Nothing, something or much is done to be found. Where does somebody who needs the product come to it soonest?',
  answers: ['Where much is done', 'It makes no difference'],
  answer: 0,
  cause:
    'Who is looking comes upon what can be found: contacts by search trigger more while a need is there.',
  counterWorld: {
    description: 'The wrong keywords: those who search for them need something else.',
    changes: [set('channels.seo.response.consider', 0)],
  },
};
