import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const weeks = 104;
const only = (channel: string) => [
  set(`budget.${channel}`, 20_000),
  set(`flight.${channel}`, inWeeksOnly(1, 4, weeks)),
];

export const marketingTakesLonger: Experiment<Row> = {
  kind: 'experiment',
  id: 'marketing-takes-longer',
  rows: ['B06'],
  statement:
    'A marketing funnel suits sales in the long term rather than at once: those it brings buy later than those who are called.',
  source: from('funnels', 'B06'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-and-sales-funnel',
    channels: ['coldOutreach'],
    start: 'launch',
    changes: [set('horizonWeeks', weeks)],
  },
  arms: [
    {
      id: 'called',
      label: 'Calls to strangers, weeks 1 to 4',
      changes: only('coldOutreach'),
      measure: { measure: 'customers', read: 'centre', less: { measure: 'customers', arm: 'none' } },
    },
    {
      id: 'taught',
      label: 'Educational content, weeks 1 to 4',
      changes: [set('budget.education', 20_000), set('flight.education', inWeeksOnly(1, 4, weeks))],
      measure: { measure: 'customers', read: 'centre', less: { measure: 'customers', arm: 'untaught' } },
    },
    { id: 'none', label: 'Neither' },
    {
      id: 'untaught',
      label: 'No content',
      changes: [set('budget.education', 0)],
    },
  ],
  measure: { measure: 'customers', read: 'centre' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two firms spend the same in four weeks: one calls strangers, one publishes guides. Whose customers buy later, on average?',
  answers: ['Those of the guides', 'Those who were called', 'Both at the same time'],
  answer: 0,
  cause:
    'Whoever is called goes straight to a seller; whoever reads waits for a need, leaves an address, is reviewed and qualified.',
  counterWorld: {
    description:
      'Readers need it at once and are handed over at once, while those who were called take their time.',
    changes: [
      set('channels.education.halfLife', 0),
      set('channels.coldOutreach.response.discover', 0),
      set('channels.coldOutreach.response.consider', 0),
      set('journey.needRate', 1),
      set('journey.responding', 2),
      set('journey.handingOver', 2),
      set('journey.accepting', 2),
      set('journey.qualifyingSales', 2),
      set('journey.coldLeads', -0.99),
      set('journey.dealLost', 0.005),
      set('journey.reviewers', 100_000),
      set('journey.salesSlots', 100_000),
    ],
  },
};
