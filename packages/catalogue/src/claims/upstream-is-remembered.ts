import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const remembered = (...channel: string[]): MeasureUse => ({ measure: 'moves', move: 'remember', channel });

export const upstreamIsRemembered: Experiment<Row> = {
  kind: 'experiment',
  id: 'upstream-is-remembered',
  rows: ['A06'],
  statement:
    'Upstream is done before anybody is ready to buy: it makes people without a need remember the brand, and downstream hardly does.',
  source: from('river', 'A06'),
  world: {
    scenario: 'b2b-saas',
    changes: [
      set('journey.needRate', 0),
      set('journey.waking', 0),
      set('journey.winningBack', 0),
      ...['education', 'events', 'email', 'retargeting'].map((channel) =>
        set(`channels.${channel}.response.consider`, 0),
      ),
      ...['education', 'email', 'retargeting'].map((channel) =>
        set(`channels.${channel}.response.reactivate`, 0),
      ),
    ],
  },
  arms: [
    { id: 'downstream', label: 'Reminded by downstream contacts', measure: remembered(...downstream) },
    { id: 'upstream', label: 'Reminded by upstream contacts', measure: remembered(...upstream) },
  ],
  measure: remembered(...upstream),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'In a market in which nobody needs anything, whose contacts leave a memory?',
  answers: ['Those of upstream', 'Those of downstream'],
  answer: 0,
  cause:
    'Upstream channels reach everybody and trigger "remember"; downstream channels reach those who are deciding, and retargeting alone reminds a few visitors.',
  counterWorld: {
    description: 'Upstream is seen and forgotten at once, and ads that follow visitors stick in the mind.',
    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.response.remember`, 0)),
      set('channels.retargeting.response.remember', 0.2),
    ],
  },
};
