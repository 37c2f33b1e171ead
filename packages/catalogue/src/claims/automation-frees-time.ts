import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const automationFreesTime: Experiment<Row> = {
  kind: 'experiment',
  id: 'automation-frees-time',
  rows: ['B54'],
  statement:
    'Automating some of the selling saves time: a team that is short of it sells more, although what a machine says closes fewer deals.',
  source: from('funnels', 'B54'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.salesSlots', 4), set('journey.reviewers', 1000)],
  },
  arms: [
    { id: 'people', label: 'People call' },
    {
      id: 'half',
      label: 'A machine does half of it: twice the deals, each closing a quarter seldomer',
      changes: [
        add('journey.salesSlots', 4),
        set('journey.closing', 0.0075),
        set('channels.personalSelling.response.close', 0.01875),
      ],
    },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A machine does half of the calling, half as well. Are there more sales?',
  answers: ['More, if the team was short of time', 'Fewer, in any case'],
  answer: 0,
  cause:
    'With twice the deals served at three quarters of the rate, half again as many close, as long as leads wait.',
  counterWorld: {
    description: 'The team had time for every lead before.',
    changes: [set('journey.salesSlots', 10_000)],
  },
};
