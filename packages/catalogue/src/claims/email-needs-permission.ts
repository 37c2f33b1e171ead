import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (permission: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of asking for an offer because of email',
  move: 'qualify',
  channel: 'email',
  where: { stage: 'nurtured', permission },
  week: 1,
});

export const emailNeedsPermission: Experiment<Row> = {
  kind: 'experiment',
  id: 'email-needs-permission',
  rows: ['D7', 'B17'],
  statement:
    'Email reaches only those who asked for it: it does nothing for people who left no address or took it back.',
  source: `${from('river', 'D7')}; ${from('funnels', 'B17')}`,
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'no', label: 'No address', measure: at('no') },
    { id: 'yes', label: 'Subscribed', measure: at('yes') },
  ],
  measure: at('yes'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Two people consider the product; one subscribed. Whom does email move?',
  answers: ['The subscriber', 'Both', 'Neither'],
  answer: 0,
  cause: 'The channel reaches people whose permission is "yes".',
  counterWorld: {
    description: 'Subscribers delete what they get unread.',
    changes: [set('channels.email.response.qualify', 0)],
  },
};
