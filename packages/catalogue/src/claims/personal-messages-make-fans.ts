import type { Experiment, ClaimArm } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const personal = (degree: number): ClaimArm => ({
  id: `personal${degree}`,
  label: `${degree} % personal`,
  changes: [set('journey.personalDegree', degree / 100)],
});

export const personalMessagesMakeFans: Experiment<Row> = {
  kind: 'experiment',
  id: 'personal-messages-make-fans',
  rows: ['C41'],
  statement:
    'Personalisation leads people on to become customers, regulars and fans: the more personal the messages, the more advocates.',
  source: from('lifecycle', 'C41'),
  world: { scenario: 'b2b-saas' },
  arms: [personal(0), personal(50), personal(100)],
  measure: { measure: 'people', milestone: 'advocate' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Messages become more and more personal. What happens to the number of people who recommend the product?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause: 'Every answer to a message becomes likelier on the way from considering to recommending.',
  counterWorld: {
    description: 'What is known about people is wrong: the more personal a message, the more it misses.',

    changes: [set('journey.accuracy', -1)],
  },
};
