import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';

export const strangersHandOverNothing: Experiment<Row> = {
  kind: 'experiment',
  id: 'strangers-hand-over-nothing',
  rows: ['B57'],
  statement:
    'A sales funnel does not work for every business: where people must know and trust a firm first, selling alone wins less than a tenth of the clients.',
  source: from('funnels', 'B57'),
  world: {
    scenario: 'professional-services',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.discovery', 0.002)],
  },
  arms: [
    {
      id: 'selling',
      label: 'Selling alone, as a share of the plan',
      changes: [...without(...upstream), set('journey.learningOfIt', 0), set('journey.vouching', 0)],
      measure: { measure: 'customers', per: { measure: 'customers', arm: 'plan' } },
    },
    { id: 'plan', label: 'The plan, which builds trust first' },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'level', sign: -1, than: 0.1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A firm of advisers sells without letting anybody know it first. How many of its clients does it win?',
  answers: ['Less than a tenth', 'About half', 'Nearly all'],
  answer: 0,
  cause: 'A gate keeps people from asking for a proposal and from taking it until they trust the firm.',
  counterWorld: {
    description: 'Nobody asks for trust.',
    changes: [set('journey.trustNeeded', 0), set('journey.gateWidth', 0.001)],
  },
};
