import type { Experiment, MeasureUse } from '@meander/core';
import { inWeeksOnly, set } from './changes.ts';
import { from, type Row } from './rows.ts';

const visits: MeasureUse = { measure: 'moves', move: 'visit', channel: 'education' };
const stopped = set('flight.education', inWeeksOnly(1, 13, 39));

export const contentKeepsWorking: Experiment<Row> = {
  kind: 'experiment',
  id: 'content-keeps-working',
  rows: ['U1', 'B66'],
  statement:
    'Educational content goes on working: in the half-year after the money stops it brings more than half the visits of the quarter before.',
  source: `${from('river', 'U1')}; ${from('funnels', 'B66')}`,
  world: { scenario: 'b2b-saas', changes: [stopped, set('horizonWeeks', 39)] },
  arms: [{ id: 'content', label: 'A quarter of content and the half-year after' }],
  measure: { ...visits, since: 13, per: { ...visits, week: 13 } },
  contrast: { kind: 'level', sign: 1, than: 0.5 },
  population: 'expected',
  verdict: 'holds',
  question:
    'Nobody writes anything any more after week 13. How many visits does the old content bring in the half-year after, compared with the quarter before?',
  answers: ['More than half as many', 'Hardly any'],
  answer: 0,
  cause: 'Content is a library: its pressure has a half-life of half a year.',
  counterWorld: {
    description: 'Content is news: in a week it is old.',
    changes: [set('channels.education.halfLife', 1)],
  },
};
