import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const mostMailsLieUnread: Experiment<Row> = {
  kind: 'experiment',
  id: 'most-mails-lie-unread',
  rows: ['C34'],
  statement: 'Most emails are not acted on: fewer than half of them bring anybody to do anything.',
  source: from('lifecycle', 'C34'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail' },
  arms: [{ id: 'mails', label: 'Emails of the plan' }],
  measure: {
    measure: 'moves',
    move: [
      'visit',
      'consider',
      'qualify',
      'close',
      'buyAgain',
      'buyOnceMore',
      'wake',
      'comeBack',
      'unsubscribe',
    ],
    channel: 'email',
    per: { measure: 'contacts', channel: 'email' },
  },
  contrast: { kind: 'level', sign: -1, than: 0.5 },
  population: 'expected',
  verdict: 'holds',
  question: 'A hundred emails go out to subscribers. How many of them are acted on?',
  answers: ['Fewer than 50', 'More than 50'],
  answer: 0,
  cause: 'Responses are probabilities of a few per cent, by the open and click rates of newsletters.',
  counterWorld: {
    description: 'Every mail that can still bring somebody to write off the sender, or to buy, does.',

    changes: ['unsubscribe', 'renew'].map((act) => set(`channels.email.response.${act}`, 1)),
  },
};
