import type { Change, Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

const needs = (rate: number): Change[] => [set('journey.needRate', rate)];

export const moreLeadsWaitLonger: Experiment<Row> = {
  kind: 'experiment',
  id: 'more-leads-wait-longer',
  rows: ['B46'],
  statement:
    'Leads are left idle when there are many of them and too little time to call all: the more leads, the longer each waits.',
  source: from('funnels', 'B46'),
  world: {
    scenario: 'b2b-saas',
    journey: 'sales-funnel',
    start: 'launch',
    changes: [set('horizonWeeks', 78), set('journey.salesSlots', 10), set('journey.reviewers', 1000)],
  },
  arms: [
    { id: 'few', label: 'Needs half as frequent', changes: needs(0.00025) },
    { id: 'some', label: 'As it is', changes: needs(0.0005) },
    { id: 'many', label: 'Needs four times as frequent', changes: needs(0.002) },
  ],
  measure: { measure: 'waiting', pool: 'sales', per: { measure: 'arrivals', pool: 'sales' } },
  contrast: { kind: 'order', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Ten deals can be kept going at a time. What happens to the mean wait of a lead as leads multiply?',
  answers: ['It grows', 'It stays'],
  answer: 0,
  cause: 'Of n leads at a pool of c servers n - c wait: none below capacity, more and more above.',
  counterWorld: {
    description: 'There are more salespeople than leads: nobody waits, however many come.',
    changes: [set('journey.salesSlots', 10_000)],
  },
};
