import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const need: MeasureUse = {
  measure: 'passages',
  move: 'qualify',
  trait: 'need',
  per: { measure: 'passages', move: 'qualify' },
};

export const toolsSortLeads: Experiment<Row> = {
  kind: 'experiment',
  id: 'tools-sort-leads',
  rows: ['U6'],
  statement:
    'Useful tools let people find out themselves whether they need the product: the leads that are handed over need it more.',
  source: from('river', 'U6'),
  world: { scenario: 'b2b-saas', journey: 'marketing-funnel' },
  arms: [
    { id: 'without', label: 'Leads are scored by their clicks', changes: [set('journey.needPoints', 0)] },
    {
      id: 'with',
      label: 'A calculator tells their need, and it counts',
      changes: [set('journey.needPoints', 2), set('journey.scoreNeeded', 2.8)],
    },
  ],
  measure: need,
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Leads fill in a calculator, and its answer counts in their score. What happens to the mean need of those who are handed over?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause: 'The score adds points for need; who has little of it does not pass the threshold.',
  counterWorld: {
    description: 'All businesses need the product alike: there is nothing to find out.',
    changes: ['smb', 'mid', 'enterprise'].map((segment) => set(`segments.${segment}.need`, 1)),
  },
};
