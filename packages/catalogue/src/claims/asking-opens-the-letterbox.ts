import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { nobodyConsiders } from './nobody-considers.ts';
import { from, type Row } from './rows.ts';

export const askingOpensTheLetterbox: Experiment<Row> = {
  kind: 'experiment',
  id: 'asking-opens-the-letterbox',
  rows: ['B17'],
  statement:
    'Asking for a small action, a form or a place on a list, puts people in the funnel: from then on they can be written to.',
  source: from('funnels', 'B17'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 26),
      set('journey.subscribing', 0),
      set('channels.education.response.subscribe', 0),
      set('channels.email.maxContacts', 1),
    ],
  },
  arms: [
    { id: 'unasked', label: 'Nobody is asked', changes: [set('journey.responding', 0)] },
    { id: 'asked', label: 'Those who consider are asked for an address' },
  ],
  measure: { measure: 'contacts', channel: 'email' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'The money for email is there. How many letters go out if nobody is asked for an address?',
  answers: ['None', 'As many as before'],
  answer: 0,
  cause: 'Email reaches those with permission and nobody else; the money for the others stays unspent.',
  counterWorld: {
    description: 'Nobody needs the product: there is nobody to ask.',
    changes: nobodyConsiders,
  },
};
