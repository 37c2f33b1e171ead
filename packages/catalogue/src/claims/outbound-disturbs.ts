import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const outboundDisturbs: Experiment<Row> = {
  kind: 'experiment',
  id: 'outbound-disturbs',
  rows: ['C17', 'C18'],
  statement:
    'Outbound disturbs people who need nothing and makes them think less of the brand; being found by those who look does not.',
  source: from('lifecycle', 'C17', 'C18'),
  world: { scenario: 'b2b-saas', journey: 'inbound', channels: ['seo', 'coldOutreach'] },
  arms: [
    { id: 'found', label: 'A thousand a week more for organic search', changes: [add('budget.seo', 1000)] },
    {
      id: 'called',
      label: 'A thousand a week more for cold calls',
      changes: [add('budget.coldOutreach', 1000)],
    },
  ],
  measure: { measure: 'moves', move: 'disturb' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'cohorts',
  replications: 6,
  verdict: 'holds',
  question:
    'A thousand a week is spent on being found, or on calling strangers. Whose memory of the brand suffers?',
  answers: ['That of those who are called', 'That of those who find it', 'Nobody’s'],
  answer: 0,
  cause:
    'A call reaches people whether they look or not, and disturbs those who do not; a search is made by somebody who looks.',
  counterWorld: {
    description: 'Every business is always looking for such a product: nobody is called at a bad time.',

    changes: [set('journey.entering', 2), set('journey.leavingMarket', 0)],
  },
};
