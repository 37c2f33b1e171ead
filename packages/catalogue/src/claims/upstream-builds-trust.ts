import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const gained = (...channel: string[]): MeasureUse => ({ measure: 'moves', move: 'trust', channel });

export const upstreamBuildsTrust: Experiment<Row> = {
  kind: 'experiment',
  id: 'upstream-builds-trust',
  rows: ['A13'],
  statement:
    'Upstream builds trust and downstream closes deals: trust grows by contacts upstream and not by those that only close.',
  source: from('river', 'A13'),
  world: { scenario: 'professional-services' },
  arms: [
    { id: 'downstream', label: 'Trust by downstream contacts', measure: gained(...downstream) },
    { id: 'upstream', label: 'Trust by upstream contacts', measure: gained(...upstream) },
  ],
  measure: gained(...upstream),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A firm of advisers spends three fifths of its money downstream. Where does the trust come from that contacts build?',
  answers: ['From upstream', 'From downstream', 'From both alike'],
  answer: 0,
  cause: 'Only contacts that leave something behind ("remember") raise trust, and selling has none of them.',
  counterWorld: {
    description: 'What is given away is read and forgotten, and reminders after a visit convince.',
    changes: [
      ...upstream.map((channel) => set(`channels.${channel}.response.remember`, 0)),
      set('channels.retargeting.response.remember', 0.2),
    ],
  },
};
