import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const smallChangesCount: Experiment<Row> = {
  kind: 'experiment',
  id: 'small-changes-count',
  rows: ['B53'],
  statement:
    'Sometimes a small change in a stage raises sales: asking a tenth sooner whether leads have need and budget brings three per cent or more.',
  source: from('funnels', 'B53'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78)],
  },
  arms: [
    {
      id: 'change',
      label: 'Found qualified a tenth sooner, in multiples',
      changes: [set('journey.qualifyingSales', 0.275)],
      measure: { measure: 'customers', per: { measure: 'customers', arm: 'plan' } },
    },
    { id: 'plan', label: 'As it is' },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: 1, than: 1.03 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Sales finds a tenth sooner that a lead has need and budget, and nothing else changes. Are there at least three per cent more customers?',
  answers: ['Yes', 'No'],
  answer: 0,
  cause: 'The share that qualifies before it is found not to fit multiplies everything after it.',
  counterWorld: {
    description: 'Sales can keep one deal going: the stage is not what holds sales up.',
    changes: [set('journey.salesSlots', 1)],
  },
};
