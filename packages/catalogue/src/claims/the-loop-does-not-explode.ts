import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theLoopDoesNotExplode: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-loop-does-not-explode',
  rows: ['C67'],
  statement:
    'The flywheel does not run away: every generation of talk wins fewer people than the one before.',
  source: from('lifecycle', 'C67'),
  world: { scenario: 'b2c-retail' },
  arms: [{ id: 'shop', label: 'Talk brought about by talk' }],
  measure: { measure: 'loopGain' },
  contrast: { kind: 'level', sign: -1, than: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Everybody whom talk wins may speak as well. Does it grow without end?',
  answers: ['No, each round is smaller', 'Yes'],
  answer: 0,
  cause:
    'The loop gain within three years is below 1: advocates are few, fall silent, and most people they meet know the shop already.',
  counterWorld: {
    description:
      'A fashion: nobody has heard of it yet, every regular speaks of it at once, and is listened to.',
    start: 'launch',
    changes: [set('journey.wordOfMouth', 10), set('journey.advocating', 1)],
  },
};
