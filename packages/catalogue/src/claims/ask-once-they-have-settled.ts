import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const agreeing = (stage: string): MeasureUse => ({
  measure: 'moves',
  move: 'agree',
  per: { measure: 'at', stage, read: 'mean' },
});

const asking = (id: string, label: string, whom: string, stage: string) => ({
  id,
  label,
  changes: [set(`schedule.1.journey.${whom}`, 0.05)],
  measure: agreeing(stage),
});

/** Everybody of a level is asked with the same chance a week. */
export const askOnceTheyHaveSettled: Experiment<Row> = {
  kind: 'experiment',
  id: 'ask-once-they-have-settled',
  rows: ['C66'],
  statement:
    'Let data say when to ask for a referral or a review: more agree once they have settled than in their first weeks or after they have left.',
  source: from('lifecycle', 'C66'),
  world: { scenario: 'consumer-subscription', changes: [set('horizonWeeks', 52)] },
  arms: [
    asking('early', 'In the first four weeks', 'askNew', 'subscriber'),
    asking('settled', 'After a renewal', 'askSettled', 'renewed'),
    asking('late', 'After they have left', 'askLapsed', 'lapsed'),
  ],
  measure: agreeing('renewed'),
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question:
    'A service asks its customers for a referral: in their first weeks, once they have renewed, or after they have left. When do most of those asked agree?',
  answers: ['Once they have renewed', 'In the first weeks', 'After they have left'],
  answer: 0,
  cause:
    'Good experiences take weeks to come, and the disappointed do not renew: those who stay are more satisfied, and the satisfied agree at exp(agreeingSatisfaction) times the rate of others.',
  counterWorld: {
    description: 'The first weeks please as much as it ever will: whatever comes later is a disappointment.',
    changes: [set('journey.pleasing', 0)],
  },
};
