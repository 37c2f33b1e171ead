import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const oneMessageForAllLoses: Experiment<Row> = {
  kind: 'experiment',
  id: 'one-message-for-all-loses',
  rows: ['C25', 'C68'],
  statement:
    'Treating everybody the same loses money: messages made for each segment earn more than one message for all.',
  source: from('lifecycle', 'C25', 'C68'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'one', label: 'One message for all', changes: [set('journey.personalDegree', 0)] },
    { id: 'own', label: 'A message for each segment', changes: [set('journey.personalDegree', 1)] },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Small firms and large ones get different messages. What is that worth?',
  answers: ['More than one message for all', 'Nothing', 'It costs more than it earns'],
  answer: 0,
  cause:
    'A personal message triggers up to a fifth more, times the share of people who are unlike the largest group and times what is known of them.',
  counterWorld: {
    description:
      'All businesses are alike: three segments by name, with the same traits. The gain is exactly nothing.',

    changes: ['smb', 'mid', 'enterprise'].flatMap((segment) =>
      ['basket', 'need', 'pace', 'loyalty'].map((trait) => set(`segments.${segment}.${trait}`, 1)),
    ),
  },
};
