import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

export const retargetingWaitsForAVisit: Experiment<Row> = {
  kind: 'experiment',
  id: 'retargeting-waits-for-a-visit',
  rows: ['A11'],
  statement: 'Downstream is reactive: ads that answer a visit are not shown before there is one.',
  source: from('river', 'A11'),
  world: {
    scenario: 'b2b-saas',
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      set('journey.visiting', 0),
      ...['education', 'social', 'searchAds', 'email'].map((channel) =>
        set(`channels.${channel}.response.visit`, 0),
      ),
    ],
  },
  arms: [
    { id: 'without', label: 'No money for retargeting', changes: without('retargeting') },
    { id: 'with', label: 'Money for retargeting' },
  ],
  measure: { measure: 'contacts', channel: 'retargeting' },
  contrast: { kind: 'same' },
  population: 'expected',
  verdict: 'holds',
  question: 'Nobody ever visits the site. What is shown to whom for the money of retargeting?',
  answers: ['Nothing to anybody', 'A little to everybody'],
  answer: 0,
  cause: 'Retargeting reaches people with a recent visit only; what finds nobody is not spent.',
  counterWorld: {
    description: 'People visit by themselves.',
    changes: [set('journey.visiting', 0.01)],
  },
};
