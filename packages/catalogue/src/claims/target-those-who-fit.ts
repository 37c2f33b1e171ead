import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const targetThoseWhoFit: Experiment<Row> = {
  kind: 'experiment',
  id: 'target-those-who-fit',
  rows: ['A22', 'C43'],
  statement:
    'Know whom each approach is for: the same money aimed at people who need the product more often sells more.',
  source: `${from('river', 'A22')}; ${from('lifecycle', 'C43')}`,
  world: { scenario: 'b2c-retail' },
  arms: [
    { id: 'everybody', label: 'Content for everybody' },
    {
      id: 'fitting',
      label: 'Content for regular buyers',
      changes: ['education', 'social', 'brandVideo'].flatMap((channel) => [
        set(`targeting.${channel}.regular`, 3),
        set(`targeting.${channel}.occasional`, 1),
      ]),
    },
  ],
  measure: { measure: 'purchases' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Content, social and video go to regular buyers three times as often, for the same money. What happens to purchases?',
  answers: ['They rise', 'They stay', 'They fall'],
  answer: 0,
  cause: 'Targeting weights move contacts to a segment in which needs, decisions and loyalty are stronger.',
  counterWorld: {
    description: 'The information is wrong: those who are taken for regular buyers need the product least.',
    changes: ['need', 'pace', 'loyalty'].map((trait) => set(`segments.regular.${trait}`, 0.2)),
  },
};
