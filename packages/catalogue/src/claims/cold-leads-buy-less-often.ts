import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

// none of them gets letters: those who came by the funnel have unsubscribed
const closing = (stage: string, lead: string, permission: string): MeasureUse => ({
  measure: 'rate',
  label: 'Rate of buying',
  move: ['close', 'closeOffFunnel', 'walkIn'],
  where: { segment: 'smb', stage, lead, permission, memory: 'faint' },
  week: 1,
});

export const coldLeadsBuyLessOften: Experiment<Row> = {
  kind: 'experiment',
  id: 'cold-leads-buy-less-often',
  rows: ['B28'],
  statement:
    'A marketing funnel builds relationships: cold messages get some sales, warm leads are easy to sell to.',
  source: from('funnels', 'B28'),
  world: { scenario: 'b2b-saas', journey: 'marketing-and-sales-funnel' },
  arms: [
    {
      id: 'uncalled',
      label: 'Knows the brand and is not called',
      measure: closing('awareness', 'warm', 'no'),
    },
    { id: 'cold', label: 'Was called cold', measure: closing('sql', 'cold', 'no') },
    { id: 'warm', label: 'Came by the funnel', measure: closing('sql', 'warm', 'unsubscribed') },
  ],
  measure: closing('sql', 'warm', 'unsubscribed'),
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A seller calls a lead who came by the funnel and one who never asked. Who buys sooner?',
  answers: ['The one who came by the funnel', 'Both alike', 'The one who never asked'],
  answer: 0,
  cause: 'A lead that was called cold buys at a fifth of the rate of a warm one: some, but few.',
  counterWorld: {
    description: 'Somebody who never asked is as good a lead as any.',
    changes: [set('journey.coldLeads', 0)],
  },
};
