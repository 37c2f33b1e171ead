import type { Experiment } from '@meander/core';
import { nurtureWithoutAnnoying } from './nurture-without-annoying.ts';
import { from, type Row } from './rows.ts';

export const everyMessageMayBeTheLast: Experiment<Row> = {
  ...nurtureWithoutAnnoying,
  id: 'every-message-may-be-the-last',
  rows: ['B72'],
  statement:
    'Nurture that annoys costs its own audience: the more messages, the more of those who left an address unsubscribe.',
  source: from('funnels', 'B72'),
  measure: {
    measure: 'moves',
    move: 'unsubscribe',
    per: { measure: 'moves', move: ['respond', 'subscribe'] },
  },
  contrast: { kind: 'order', sign: 1 },
  question:
    'Leads get a message in five weeks, some a week, or several a day. When do most of them unsubscribe?',
  answers: ['At several a day', 'Always as many'],
  answer: 0,
  cause:
    'Every message has a chance to be the one at which somebody has had enough, and no fatigue lowers it.',
};
