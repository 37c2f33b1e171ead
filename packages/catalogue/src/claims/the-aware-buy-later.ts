import type { Experiment } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';
import { upstream } from './sides.ts';

const weeks = 104;

export const theAwareBuyLater: Experiment<Row> = {
  kind: 'experiment',
  id: 'the-aware-buy-later',
  rows: ['B08'],
  statement:
    'At the top of the funnel people are not ready to buy but may be one day: many of those won in a month buy more than half a year later.',
  source: from('funnels', 'B08'),
  world: {
    scenario: 'b2b-saas',
    journey: 'marketing-funnel',
    start: 'launch',
    changes: [
      set('horizonWeeks', weeks),
      set('journey.discovery', 0),
      ...upstream.map((channel) => set(`flight.${channel}`, inWeeksOnly(1, 4, weeks))),
    ],
  },
  arms: [{ id: 'wave', label: 'Upstream in weeks 1 to 4 only' }],
  measure: { measure: 'customers', since: 30, per: { measure: 'customers' } },
  contrast: { kind: 'level', sign: 1, than: 0.25 },
  population: 'expected',
  verdict: 'holds',
  question:
    'All who know the brand heard of it in its first month. Of those who buy within two years, how many do so more than half a year later?',
  answers: ['More than a quarter', 'Less than a quarter', 'Nobody'],
  answer: 0,
  cause: 'Needs arise when they arise: who knows the brand waits at the top until one does.',
  counterWorld: {
    description: 'Needs arise every week, and are soon decided.',
    changes: [set('journey.needRate', 1), set('journey.closing', 0.3), set('journey.handingOver', 0.6)],
  },
};
