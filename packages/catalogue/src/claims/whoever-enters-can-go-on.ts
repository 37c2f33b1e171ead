import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';
import { movesIn, reachable, stagesOf } from './stages.ts';

export const whoeverEntersCanGoOn: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'whoever-enters-can-go-on',
  rows: ['B03'],
  statement:
    'A marketing funnel has several stages, and whoever enters the first can go on to all the others.',
  source: from('funnels', 'B03'),
  verdict: 'holds',
  question: 'Is there a stage of the marketing funnel that nobody can come to?',
  answers: ['No', 'Yes'],
  answer: 0,
  cause: 'Moves lead from the first stage to every other, step by step.',
  items: ({ journeys }) =>
    journeys
      .filter(({ id }) => id === 'marketing-funnel')
      .flatMap((journey) =>
        stagesOf(journey).map(({ id }) => ({
          what: `${id} can be reached`,
          isSo: reachable(journey).has(id),
        })),
      ),
  counterWorld: {
    description: 'A funnel without a form: nobody comes from consideration to the bottom.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) => ({
        ...journey,
        events: journey.events.map((event) =>
          event.kind !== 'rates'
            ? event
            : {
                ...event,
                moves: movesIn({ ...journey, events: [event] }).filter(
                  ({ id }) => id !== 'respond' && id !== 'download',
                ),
              },
        ),
      })),
    }),
  },
};
