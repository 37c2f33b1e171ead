import type { Experiment } from '@meander/core';
import { add, set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const beFoundWhenANeedArises: Experiment<Row> = {
  kind: 'experiment',
  id: 'be-found-when-a-need-arises',
  rows: ['C44'],
  statement:
    'Make resources easy to find where people look: the more of them turn up in searches, the more needs lead to the brand.',
  source: from('lifecycle', 'C44'),
  world: { scenario: 'b2b-saas', journey: 'inbound', channels: ['seo'] },
  arms: [
    { id: 'none', label: 'Nothing for organic search' },
    { id: 'some', label: 'Five hundred a week', changes: [add('budget.seo', 500)] },
    { id: 'more', label: 'Two thousand a week', changes: [add('budget.seo', 2000)] },
  ],
  measure: { measure: 'moves', move: 'consider' },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'A firm works on being found by those who search. What happens to the needs that lead to it?',
  answers: ['They rise with the effort', 'They stay'],
  answer: 0,
  cause: 'Organic search meets people while they look, and a contact then is an answer.',
  counterWorld: {
    description: 'Nobody ever looks for such a product.',

    changes: [set('journey.entering', 0)],
  },
};
