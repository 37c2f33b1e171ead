import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { downstreamMovesNobody, upstreamMovesNobody } from './moves-nobody.ts';
import { from, type Row } from './rows.ts';

export const somethingIsLeftOnTheTable: Experiment<Row> = {
  kind: 'experiment',
  id: 'something-is-left-on-the-table',
  rows: ['A24', 'B51', 'C01'],
  statement:
    'Everybody leaves something on the table: the same money, split anew by what every channel truly does, brings more, and never less than before.',
  source: `${from('river', 'A24')}; ${from('funnels', 'B51')}; ${from('lifecycle', 'C01')}`,
  world: { scenario: 'b2b-saas', changes: [set('horizonWeeks', 104)] },
  arms: [
    { id: 'plan', label: 'As planned' },
    {
      id: 'best',
      label: 'Split by what is expected of it in two years',
      advice: { kind: 'best', goal: { measure: 'revenue' } },
    },
  ],
  measure: { measure: 'revenue' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'cohorts',
  verdict: 'holds',
  question:
    'The same budget is split anew by what every channel is expected to do. What happens to revenue in two years?',
  answers: ['It rises', 'It stays', 'It falls'],
  answer: 0,
  cause:
    'Where a euro more brings little, one less costs little: moving it to where it brings more gains until no channel has more to give than another.',
  counterWorld: {
    description: 'No channel moves anybody: no split is better than another.',
    changes: [...upstreamMovesNobody, ...downstreamMovesNobody],
  },
};
