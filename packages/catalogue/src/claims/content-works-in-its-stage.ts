import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const fits = (fit: number) => [set('journey.teachingFit', fit), set('journey.proofFit', fit)];

export const contentWorksInItsStage: Experiment<Row> = {
  kind: 'experiment',
  id: 'content-works-in-its-stage',
  rows: ['C20', 'C21'],
  statement:
    'Content works on people in the stage it was written for: teaching and proof in the right place win more customers than the same words elsewhere.',
  source: from('lifecycle', 'C20', 'C21'),
  world: { scenario: 'b2b-saas', journey: 'inbound' },
  arms: [
    { id: 'misplaced', label: 'The same content for everybody', changes: fits(0.3) },
    { id: 'placed', label: 'Content written for the stage', changes: fits(1) },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'ratio', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Case studies go to people who still ask how it works, or to those who compare. Does it matter?',
  answers: ['Yes, where they fit they win more', 'No'],
  answer: 0,
  cause: 'A contact triggers the next step times the fit of its content for the stage of the person.',
  counterWorld: {
    description: 'People learn and compare by themselves: no contact convinces anybody.',

    changes: ['searchAds', 'retargeting', 'email'].map((channel) =>
      set(`channels.${channel}.response.qualify`, 0),
    ),
  },
};
