import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

export const everyLeadHasItsPeople: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'every-lead-has-its-people',
  rows: ['B39'],
  statement:
    'Leads are assigned to those who sell. (The article says: to one person each. Here a team shares its time among them: every lead to be reviewed or called belongs to exactly one pool.)',
  source: from('funnels', 'B39'),
  verdict: 'holds',
  question: 'Is there a lead to be reviewed or called that belongs to no team, or to two?',
  answers: ['No', 'Yes'],
  answer: 0,
  cause: 'A pool of people serves a stage; people at it share the time of those who serve.',
  items: ({ journeys }) =>
    journeys
      .filter(({ pools = [] }) => pools.length > 0)
      .flatMap(({ id, pools = [] }) =>
        ['mql', 'sql'].map((stage) => ({
          what: `${id}: ${stage} belongs to one pool`,
          isSo: pools.filter(({ where }) => [where['stage'] ?? []].flat().includes(stage)).length === 1,
        })),
      ),
  counterWorld: {
    description: 'A second team that calls the same leads.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.pools === undefined
          ? journey
          : {
              ...journey,
              pools: [
                ...journey.pools,
                { id: 'second', label: 'Second team', where: { stage: 'sql' }, servers: 1 },
              ],
            },
      ),
    }),
  },
};
