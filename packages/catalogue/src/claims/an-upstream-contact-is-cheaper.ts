import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { downstream, upstream } from './sides.ts';

const price = (...channel: string[]): MeasureUse => ({
  measure: 'channelSpend',
  channel,
  per: { measure: 'contacts', channel },
});

export const anUpstreamContactIsCheaper: Experiment<Row> = {
  kind: 'experiment',
  id: 'an-upstream-contact-is-cheaper',
  rows: ['A14'],
  statement: 'Upstream reaches a wider audience for the money: a contact costs less than downstream.',
  source: from('river', 'A14'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'downstream', label: 'A contact downstream', measure: price(...downstream) },
    { id: 'upstream', label: 'A contact upstream', measure: price(...upstream) },
  ],
  measure: price(...upstream),
  contrast: { kind: 'ratio', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question: 'What does one contact upstream cost, compared with one downstream?',
  answers: ['Less', 'About as much', 'More'],
  answer: 0,
  cause:
    'Upstream buys reach among everybody; downstream buys time and places near a decision, where the pool is small.',
  counterWorld: {
    description: 'Reach is dear: attention of the crowd costs as much as that of a buyer.',
    changes: upstream.map((channel) => set(`channels.${channel}.pricePerContact`, 5)),
  },
};
