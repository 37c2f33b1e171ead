import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const slots = (deals: number): Change[] => [set('journey.salesSlots', deals)];

export const capacityEndsTheWait: Experiment<Row> = {
  kind: 'experiment',
  id: 'capacity-ends-the-wait',
  rows: ['B48'],
  statement:
    'A schedule makes sure that every lead is called, if there is time for it. (The article says: in turn. Here leads share the time of those who call, and the share of them that is left idle falls as capacity grows.)',
  source: from('funnels', 'B48'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.reviewers', 1000)],
  },
  arms: [
    { id: 'two', label: 'Two deals at a time', changes: slots(2) },
    { id: 'eight', label: 'Eight', changes: slots(8) },
    { id: 'twenty', label: 'Twenty', changes: slots(20) },
  ],
  measure: { measure: 'abandoned', pool: 'sales', per: { measure: 'arrivals', pool: 'sales' } },
  contrast: { kind: 'order', sign: -1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Two, eight or twenty deals can be kept going. What happens to the share of leads that give up because nobody called?',
  answers: ['It falls towards nothing', 'It stays'],
  answer: 0,
  cause: 'With n leads at c servers the share c / n is being served; above demand it is all of them.',
  counterWorld: {
    description: 'A lead that is left idle waits for as long as it takes.',
    changes: [set('journey.idling', 0)],
  },
};
