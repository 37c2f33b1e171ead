import type { Change, Experiment, MeasureUse } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const mails = (factor: number): Change[] => [set('flight.email', factor)];
const added: MeasureUse = {
  measure: 'purchases',
  less: { measure: 'purchases', arm: 'none' },
  per: { measure: 'contacts', channel: 'email' },
};

export const moreEmailsWorkLess: Experiment<Row> = {
  kind: 'experiment',
  id: 'more-emails-work-less',
  rows: ['D7'],
  statement: 'The more letters, the less each does: purchases added per email fall with their number.',
  source: from('river', 'D7'),
  world: { scenario: 'b2c-retail', journey: 'messy-retail' },
  arms: [
    { id: 'quarter', label: 'A quarter of the emails', changes: mails(0.25), measure: added },
    { id: 'plan', label: 'As planned', changes: mails(1), measure: added },
    { id: 'fourfold', label: 'Four times the money', changes: mails(4), measure: added },
    { id: 'none', label: 'No email', changes: mails(0) },
  ],
  measure: added,
  contrast: { kind: 'order', sign: -1, arms: 3 },
  population: 'expected',
  verdict: 'holds',
  question: 'Subscribers get more and more email. What does each of them sell?',
  answers: ['Less and less', 'Always the same', 'More and more'],
  answer: 0,
  cause:
    'Every email may be the last, more so above the number people put up with; who has unsubscribed is reached no more.',
  counterWorld: {
    description:
      'Nobody ever unsubscribes or tires, and nobody moves without a reminder: it takes one to fill a cart and another to pay.',
    changes: [
      set('channels.email.response.unsubscribe', 0),
      set('channels.email.fatigue', 0),
      set('journey.toleratedContacts', 1000),
      set('journey.qualifying', 0),
      set('journey.checkout', 0),
      set('journey.rememberingSale', 0),
      ...without('searchAds', 'retargeting', 'personalSelling'),
    ],
  },
};
