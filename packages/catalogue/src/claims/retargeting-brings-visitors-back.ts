import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const retargetingBringsVisitorsBack: Experiment<Row> = {
  kind: 'experiment',
  id: 'retargeting-brings-visitors-back',
  rows: ['B15'],
  statement: 'Retargeting brings people back to the site: there are more visits within four weeks.',
  source: from('funnels', 'B15'),
  world: {
    scenario: 'b2c-retail',
    journey: 'marketing-and-sales-funnel',
    changes: [set('horizonWeeks', 4), set('market.warmupWeeks', 52)],
  },
  arms: [
    { id: 'without', label: 'Without retargeting', changes: [set('budget.retargeting', 0)] },
    { id: 'with', label: 'With retargeting' },
  ],
  measure: { measure: 'moves', move: 'visit' },
  contrast: { kind: 'ratio', sign: 1 },
  population: 'expected',
  verdict: 'holds',
  question: 'Ads follow those who visited. Are there more visits within four weeks?',
  answers: ['More', 'As many', 'Fewer'],
  answer: 0,
  cause: 'Whoever is reminded remembers the brand better, and visits more often.',
  counterWorld: {
    description: 'Nobody looks at them.',
    changes: ['remember', 'consider', 'qualify', 'close', 'reactivate'].map((act) =>
      set(`channels.retargeting.response.${act}`, 0),
    ),
  },
};
