import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const aimed: Change[] = ['education', 'social', 'brandVideo'].map((channel) =>
  set(`targeting.${channel}.regular`, 3),
);
const silent = set('budget.total', 0);

export const researchWorksThroughOthers: Experiment<Row> = {
  kind: 'experiment',
  id: 'research-works-through-others',
  rows: ['U5'],
  statement:
    'Market research reaches nobody by itself: knowing who needs the product is worth something only where money is spent on reaching them.',
  source: from('river', 'U5'),
  world: { scenario: 'b2c-retail' },
  arms: [
    { id: 'both', label: 'Spending and knowing whom to reach', changes: aimed },
    { id: 'spending', label: 'Spending only' },
    { id: 'knowing', label: 'Knowing only', changes: [silent, ...aimed] },
    { id: 'neither', label: 'Neither', changes: [silent] },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'cross', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Research finds out who needs the product most. What is that worth without, and with, a budget to reach them?',
  answers: ['Nothing without, something with', 'The same in both cases', 'Less with a budget'],
  answer: 0,
  cause:
    'Targeting weights change whom contacts reach; without contacts there is nothing to change. What research costs is left out here.',
  counterWorld: {
    description: 'The research is wrong: those whom it points at need the product least.',
    changes: ['need', 'pace', 'loyalty'].map((trait) => set(`segments.regular.${trait}`, 0.2)),
  },
};
