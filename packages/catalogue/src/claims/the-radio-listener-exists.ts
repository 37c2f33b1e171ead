import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { radioListener } from '../stories/radio-listener.ts';

export const theRadioListenerExists: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-radio-listener-exists',
  rows: ['C28', 'C29', 'C30', 'C31', 'C33'],
  statement:
    'Hears of it where nobody can log it, visits, is followed by ads, is silent for half a year, searches again, leaves a cart and lets mails lie: some customers live all of it.',
  source: from('lifecycle', 'C28', 'C29', 'C30', 'C31', 'C33'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [set('market.people', 2000), set('budget.total', 267), set('historic.total', 267)],
  },
  arms: [{ id: 'shop', label: 'Who has lived the first seven steps' }],
  measure: { measure: 'lived', story: { ...radioListener, steps: radioListener.steps.slice(0, -1) } },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'agents',
  replications: 1,
  verdict: 'holds',
  question:
    'Seven steps from a radio advert to unread mails, told of one customer: made up, or lived by somebody in an ordinary market?',
  answers: ['Some live it', 'Nobody does'],
  answer: 0,
  cause:
    'Every step has a rate of its own; all of them in a row are rare but possible, and in thousands of lives they happen.',
  counterWorld: {
    description: 'Nobody puts anything off: a search and a cart end in a purchase, or in nothing.',

    changes: [set('journey.goingDormant', 0), set('journey.abandoning', 0)],
  },
};
