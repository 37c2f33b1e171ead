import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const theMoreIsKnownTheBetter: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-more-is-known-the-better',
  rows: ['C55'],
  statement:
    'The core question is what fits this individual: acting on all there is to know beats acting on what a segment has told, and that beats the same for all. Here a person is as far known as their segment.',
  source: from('lifecycle', 'C55'),
  world: { scenario: 'b2b-saas', changes: [set('journey.knownAfter', 200)] },
  arms: [
    { id: 'uniform', label: 'The same for all', changes: [set('journey.personalDegree', 0)] },
    {
      id: 'segment',
      label: 'By what the segment has told so far',
      changes: [set('journey.personalDegree', 1)],
    },
    {
      id: 'oracle',
      label: 'As if everything were known',
      changes: [set('journey.personalDegree', 1), set('journey.knownAfter', 0.01)],
    },
  ],
  measure: { measure: 'netValue' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'The same for all, by what a segment has told, or as if everything were known: in which order do they earn?',
  answers: ['The more is known, the more', 'All alike', 'The same for all earns most'],
  answer: 0,
  cause: 'Relevance is multiplied by how right and how complete the information is.',
  counterWorld: {
    description: 'What people tell is wrong, and the more of it is used the worse.',

    changes: [set('journey.accuracy', -1)],
  },
};
