import type { Experiment, ClaimArm } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const broad = (breadth: number): ClaimArm => ({
  id: `times${breadth}`,
  label: breadth === 1 ? 'Those who fit best' : `${breadth} times as many people`,
  changes: [set('journey.breadth', breadth)],
});

export const doNotChaseEverybody: Experiment<Row> = {
  kind: 'experiment',
  id: 'do-not-chase-everybody',
  rows: ['C47'],
  statement:
    'The biggest mistake is to chase an ever larger audience: a somewhat broader one pays, a very broad one that hardly fits does not.',
  source: from('lifecycle', 'C47'),
  world: { scenario: 'b2b-saas', start: 'launch' },
  arms: [broad(1), broad(2), broad(4), broad(8), broad(100)],
  measure: { measure: 'netValue' },
  contrast: { kind: 'peak' },
  population: 'expected',
  verdict: 'holds',
  question:
    'The same money addresses more and more people, who fit less and less. Where is net value highest?',
  answers: ['In between', 'With those who fit best only', 'With everybody'],
  answer: 0,
  cause:
    'Discovery grows with the breadth until most have heard of the brand; the need of those who have falls with it.',
  counterWorld: {
    description: 'Everybody fits alike: the broader the better.',

    changes: [set('journey.fitFalls', 0)],
  },
};
