import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream } from './sides.ts';

export const salesWithoutSalespeople: Experiment<Row> = {
  kind: 'experiment',
  id: 'sales-without-salespeople',
  rows: ['B04'],
  statement: 'Eventually one can sell to the people in a marketing funnel, without any salespeople.',
  source: from('funnels', 'B04'),
  world: {
    scenario: 'b2c-retail',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52), ...without('personalSelling')],
  },
  arms: [{ id: 'unsold', label: 'Nobody sells' }],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'expected',
  verdict: 'holds',
  question: 'A shop has a marketing funnel and nobody who sells. Does anybody buy?',
  answers: ['Yes', 'Nobody'],
  answer: 0,
  cause: 'At the bottom of the funnel people buy by themselves, or because of a letter or an ad.',
  counterWorld: {
    description: 'What is sold is never bought by itself: it takes somebody who sells it.',
    changes: [set('journey.closing', 0), ...without(...downstream)],
  },
};
