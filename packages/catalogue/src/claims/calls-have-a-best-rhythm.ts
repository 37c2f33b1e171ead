import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const calls = (most: number): Change[] => [set('channels.personalSelling.maxContacts', most)];

export const callsHaveABestRhythm: Experiment<Row> = {
  kind: 'experiment',
  id: 'calls-have-a-best-rhythm',
  rows: ['B45'],
  statement:
    'Plan the follow-up so that people have time to decide: moderate calling sells more than hardly any, and more than calling all the time.',
  source: from('funnels', 'B45'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      set('journey.salesSlots', 1000),
      // there is money for as many calls as are wanted
      set('budget.personalSelling', 200_000),
      set('channels.personalSelling.referenceSpend', 200_000),
      set('channels.personalSelling.pricePerContact', 1),
    ],
  },
  arms: [
    { id: 'hardly', label: 'A call in ten weeks', changes: calls(0.1) },
    { id: 'moderate', label: 'Some calls a week', changes: calls(4) },
    { id: 'constant', label: 'Calls all day', changes: calls(20) },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question: 'A seller calls once in ten weeks, some times a week, or several times a day. Who sells most?',
  answers: ['Who calls some times a week', 'Who calls most', 'Who calls least'],
  answer: 0,
  cause:
    'Every call may close the deal, and each above those people put up with weakens them all by a factor of exp(-fatigue).',
  counterWorld: {
    description: 'Nobody tires of being called.',
    changes: [set('channels.personalSelling.fatigue', 0)],
  },
};
