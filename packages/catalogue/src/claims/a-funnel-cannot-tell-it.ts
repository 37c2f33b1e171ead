import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const aFunnelCannotTellIt: Experiment<Row> = {
  kind: 'experiment',
  id: 'a-funnel-cannot-tell-it',
  rows: ['C37'],
  statement:
    'A funnel cannot explain how people move: of their changes of stage on the way to a first purchase many lead back, past a stage, or out of a pause.',
  source: from('lifecycle', 'C37'),
  world: {
    scenario: 'b2c-retail',
    journey: 'messy-retail',
    changes: [
      set('market.people', 5000),
      set('budget.total', 670),
      set('historic.total', 670),
      set('horizonWeeks', 104),
    ],
  },
  arms: [{ id: 'shop', label: 'Changes of stage in the shop' }],
  measure: { measure: 'changesNoFunnelHas', per: { measure: 'changesOfStage' } },
  contrast: { kind: 'level', sign: 1, than: 0 },
  population: 'agents',
  replications: 6,
  verdict: 'holds',
  question: 'Of all changes of stage before a first purchase, how many cannot be drawn in a funnel?',
  answers: ['A good part', 'None'],
  answer: 0,
  cause:
    'A funnel has moves to the next stage and out of it; the shop has moves back, past stages and out of dormancy.',
  counterWorld: {
    description: 'The same people seen through AIDA: everything they do there can be drawn in a funnel.',
    journey: 'aida',
  },
};
