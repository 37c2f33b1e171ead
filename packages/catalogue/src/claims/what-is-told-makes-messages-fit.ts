import type { Experiment, ClaimArm, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const answered = (week: number) => ({
  measure: 'rate',
  move: 'qualify',
  channel: 'email',
  where: { stage: 'nurtured', permission: 'yes' },
  week,
});
const fitIn = (week: number): MeasureUse => ({
  ...answered(week),
  label: 'Rate of asking for an offer because of email, beside one letter for all',
  per: { ...answered(week), arm: 'plain' },
});
const after = (week: number): ClaimArm => ({
  id: `week${week}`,
  label: `In week ${week}`,
  measure: fitIn(week),
});

export const whatIsToldMakesMessagesFit: Experiment<Row> = {
  kind: 'experiment',
  id: 'what-is-told-makes-messages-fit',
  rows: ['C49'],
  statement: 'Nurturing is an exchange: the more people have told, the better the messages fit their needs.',
  source: from('lifecycle', 'C49'),
  world: {
    scenario: 'b2b-saas',
    start: 'launch',
    changes: [set('horizonWeeks', 13), set('journey.personalDegree', 1), set('journey.relevance', 0.5)],
  },
  arms: [
    after(2),
    after(8),
    { id: 'plain', label: 'Without personal messages', changes: [set('journey.personalDegree', 0)] },
  ],
  measure: fitIn(2),
  contrast: { kind: 'order', sign: 1, arms: 2 },
  population: 'expected',
  verdict: 'holds',
  question: 'In week 2 and in week 8 a personal message goes out. Which is worth more beside one for all?',
  answers: ['That of week 8', 'Both alike', 'That of week 2'],
  answer: 0,
  cause:
    'Every contact to which people can respond adds to what is known of their segment, and relevance grows with it until everything is known.',
  counterWorld: {
    description:
      'People tell untruths about themselves: the more is believed of it, the less a message fits.',

    changes: [set('journey.accuracy', -1)],
  },
};
