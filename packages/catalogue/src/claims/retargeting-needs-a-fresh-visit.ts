import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const at = (recency: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of asking for an offer because of the ads',
  move: 'qualify',
  channel: 'retargeting',
  where: { stage: 'nurtured', recency },
  week: 1,
});

export const retargetingNeedsAFreshVisit: Experiment<Row> = {
  kind: 'experiment',
  id: 'retargeting-needs-a-fresh-visit',
  rows: ['D5'],
  statement:
    'Retargeting reminds people of what they looked at: it does nothing for those who have not visited lately.',
  source: from('river', 'D5'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'away', label: 'No visit lately', measure: at('away') },
    { id: 'recent', label: 'A recent visit', measure: at('recent') },
  ],
  measure: at('recent'),
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two people consider the product, one of them visited the site this week. Whom do ads that follow visitors bring on?',
  answers: ['The visitor', 'Both', 'Neither'],
  answer: 0,
  cause:
    'The channel reaches people with a recent visit; the cookie window closes at a rate, and the ads end with it.',
  counterWorld: {
    description: 'The ads follow visitors and are never clicked.',
    changes: [set('channels.retargeting.response.qualify', 0)],
  },
};
