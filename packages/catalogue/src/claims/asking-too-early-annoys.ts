import type { Experiment, MeasureUse } from '@meander/core';
import { askOnceTheyHaveSettled } from './ask-once-they-have-settled.ts';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const minding = (stage: string): MeasureUse => ({
  measure: 'moves',
  move: 'mind',
  per: { measure: 'at', stage, read: 'mean' },
});

const [early, settled] = askOnceTheyHaveSettled.arms;

export const askingTooEarlyAnnoys: Experiment<Row> = {
  ...askOnceTheyHaveSettled,
  id: 'asking-too-early-annoys',
  rows: ['C66'],
  statement:
    'Asking too early costs satisfaction: more of those asked take it amiss in their first weeks than once they have settled.',
  source: from('lifecycle', 'C66'),
  arms: [
    { ...early, measure: minding('subscriber') },
    { ...settled!, measure: minding('renewed') },
  ],
  measure: minding('renewed'),
  contrast: { kind: 'difference', sign: -1 },
  question:
    'Some customers think less of a service for being asked for a referral. When do more of them: in their first weeks, or once they have renewed?',
  answers: ['In the first weeks', 'Once they have renewed', 'At any time alike'],
  answer: 0,
  cause:
    'Requests disappoint those who have not been delighted yet, and delight takes weeks to come: nearly nobody has it in the first weeks.',
  counterWorld: {
    description: 'Requests are worded so that nobody minds them.',
    changes: [set('journey.minding', 0)],
  },
};
