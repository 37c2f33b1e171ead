import type { Experiment, MeasureUse } from '@meander/core';
import { set } from './changes.ts';
import { nobodyConsiders } from './nobody-considers.ts';
import { from, type Row } from './rows.ts';

const landing: MeasureUse = {
  measure: 'moves',
  move: ['respond', 'subscribe'],
  per: { measure: 'moves', move: 'visit' },
};

export const aLandingPageLetsPeopleIn: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-landing-page-lets-people-in',
  rows: ['B69'],
  statement:
    'A landing page is the entrance to the funnel: the easier it is to leave an address there, the more leads come of its visits.',
  source: from('funnels', 'B69'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', 52),
      set('journey.subscribing', 0),
      set('channels.education.response.subscribe', 0),
    ],
  },
  arms: [
    { id: 'hard', label: 'A form that is hard to find', changes: [set('journey.responding', 0.03)] },
    { id: 'some', label: 'A form like others', changes: [set('journey.responding', 0.25)] },
    { id: 'easy', label: 'A page made for it', changes: [set('journey.responding', 1)] },
  ],
  measure: landing,
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'A page makes it hard, usual or easy to leave an address. How many leads come of a hundred visits?',
  answers: ['The more, the easier it is', 'Always as many'],
  answer: 0,
  cause: 'Those who consider leave an address at the rate of the form, unless their window closes before.',
  counterWorld: {
    description: 'Nobody who visits needs the product.',
    changes: nobodyConsiders,
  },
};
