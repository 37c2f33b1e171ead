import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';

export const nothingSellsBeforeTheLaunch: Experiment<Row> = {
  kind: 'experiment',
  id: 'nothing-sells-before-the-launch',
  rows: ['B62'],
  statement:
    'Without a product there are relationships to be built and nothing to be sold: no advertising brings a sale before the launch.',
  source: from('funnels', 'B62'),
  world: { scenario: 'product-launch', changes: [set('horizonWeeks', 26)] },
  arms: [
    { id: 'silent', label: 'Nothing upstream', changes: without(...upstream) },
    { id: 'plan', label: 'The plan' },
  ],
  measure: { measure: 'customers', week: 12 },
  contrast: { kind: 'same' },
  population: 'expected',
  verdict: 'holds',
  question:
    'A product comes out in week 13. How many are sold in the twelve weeks before, with all the advertising?',
  answers: ['None', 'Some'],
  answer: 0,
  cause: 'Before the launch people can wait, but neither look at the offer nor order.',
  counterWorld: {
    description: 'It is there from the first week on.',
    changes: [set('market.launchWeek', 1)],
  },
};
