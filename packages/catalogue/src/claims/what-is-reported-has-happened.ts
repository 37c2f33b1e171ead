import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const whatIsReportedHasHappened: Experiment<Row> = {
  kind: 'experiment',
  id: 'what-is-reported-has-happened',
  rows: ['C51', 'C58', 'C64'],
  statement:
    'What is tracked of emails, clicks and visits is what has happened: every contact that can be logged is in the report.',
  source: from('lifecycle', 'C51', 'C58', 'C64'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [
      set('market.people', 1000),
      set('budget.total', 130),
      set('historic.total', 130),
      set('horizonWeeks', 26),
      set('market.warmupWeeks', 26),
      set('channels.email.trackability', 1),
    ],
  },
  arms: [{ id: 'mails', label: 'Reported for each mail that was sent' }],
  measure: { measure: 'reported', channel: 'email', per: { measure: 'contacts', channel: 'email' } },
  contrast: { kind: 'level', sign: 1, than: 0.95 },
  population: 'agents',
  replications: 4,
  verdict: 'holds',
  question: 'Every mail can be tracked. How many of a hundred sent are in the report?',
  answers: ['About all', 'About half', 'Hardly any'],
  answer: 0,
  cause: 'A contact is logged with the trackable share of its channel as probability; a log changes no life.',
  counterWorld: {
    description: 'Mail programs hide every second mail from the sender.',

    changes: [set('channels.email.trackability', 0.5)],
  },
};
