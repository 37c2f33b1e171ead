import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const givingUp = (tenure: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of giving up',
  move: 'giveUp',
  week: 52,
  where: { segment: 'smb', stage: 'sql', tenure },
});

export const idleLeadsGiveUp: Experiment<Row> = {
  kind: 'experiment',
  id: 'idle-leads-give-up',
  rows: ['B47'],
  statement:
    'Do not let leads stay idle too long: the longer they do, the likelier they give up in the next week.',
  source: from('funnels', 'B47'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 52), set('journey.salesSlots', 2), set('journey.reviewers', 1000)],
  },
  arms: [
    { id: 'weeks0', label: 'In the first week', measure: givingUp('weeks0') },
    { id: 'weeks2', label: 'In the third week', measure: givingUp('weeks2') },
    { id: 'weeks4', label: 'After four weeks', measure: givingUp('weeks4') },
  ],
  measure: givingUp('weeks0'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'One lead has been left idle for a week, another for four. Which is likelier to give up in the next?',
  answers: ['The one that was left for four', 'Both alike', 'The one that was left for one'],
  answer: 0,
  cause:
    'The rate of giving up rises with the weeks in the stage, times the share of leads for whom nobody has time.',
  counterWorld: {
    description: 'Somebody has time for every lead: nobody is idle.',
    changes: [set('journey.salesSlots', 10_000)],
  },
};
