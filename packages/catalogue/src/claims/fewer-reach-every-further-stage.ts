import type { Experiment, MeasureUse } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const came = (...move: string[]): MeasureUse => ({ measure: 'passages', move });

export const fewerReachEveryFurtherStage: Experiment<Row> = {
  kind: 'experiment',
  id: 'fewer-reach-every-further-stage',
  rows: ['B63'],
  statement:
    'It is called a funnel since its top is larger: fewer and fewer have ever reached a stage the further down it is. (That is so of a journey without skips and other entrances.)',
  source: from('funnels', 'B63'),
  world: {
    scenario: 'b2b-saas',
    journey: 'aida',
    channels: ['coldOutreach'],
    start: 'launch',
    changes: [set('horizonWeeks', 52)],
  },
  arms: [
    { id: 'aware', label: 'Ever aware', measure: came('discover') },
    { id: 'considering', label: 'Ever considering', measure: came('consider') },
    { id: 'qualified', label: 'Ever qualified', measure: came('qualify', 'approach', 'beReferred') },
    { id: 'customers', label: 'Ever a customer', measure: came('close', 'closeOffFunnel', 'walkIn') },
  ],
  measure: came('discover'),
  contrast: { kind: 'order', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Count everybody who ever came to a stage. Does the number fall from stage to stage?',
  answers: ['Yes, if there is no other way in', 'Always', 'Never'],
  answer: 0,
  cause: 'Without another way in, nobody comes to a stage who was not in the one before.',
  counterWorld: {
    description: 'A funnel that lives on calls to strangers, who come in at its bottom.',
    journey: 'marketing-and-sales-funnel',
    changes: [
      ...without('education', 'social', 'events', 'brandVideo', 'email', 'retargeting'),
      set('budget.coldOutreach', 3000),
      set('channels.coldOutreach.response.discover', 0),
      set('channels.coldOutreach.response.consider', 0),
    ],
  },
};
