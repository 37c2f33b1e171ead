import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const series = (most: number): Change[] => [set('channels.marketingAutomation.maxContacts', most)];

export const nurtureWithoutAnnoying: Experiment<Row> = {
  kind: 'experiment',
  id: 'nurture-without-annoying',
  rows: ['B72'],
  statement:
    'Nurture leads without annoying them: some messages a week qualify more of them than hardly any, and more than many a day.',
  source: from('funnels', 'B72'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    channels: ['marketingAutomation'],
    start: 'launch',
    changes: [
      set('horizonWeeks', 78),
      // money is not what keeps messages few
      set('budget.marketingAutomation', 20_000),
      set('channels.marketingAutomation.referenceSpend', 20_000),
    ],
  },
  arms: [
    { id: 'hardly', label: 'A message in five weeks', changes: series(0.2) },
    { id: 'some', label: 'Some a week', changes: series(4) },
    { id: 'many', label: 'Several a day', changes: series(40) },
  ],
  measure: { measure: 'passages', move: 'qualify' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question: 'Leads get a message in five weeks, some a week, or several a day. When do most of them qualify?',
  answers: ['At some a week', 'At several a day', 'At one in five weeks'],
  answer: 0,
  cause:
    'Messages keep interest up; above the number people put up with each does less, and every one may be the last.',
  counterWorld: {
    description: 'Nobody tires and nobody ever unsubscribes.',
    changes: [
      set('channels.marketingAutomation.fatigue', 0),
      set('channels.marketingAutomation.response.unsubscribe', 0),
    ],
  },
};
