import type { CatalogueCheck, Journey, Shipped } from '@meander/core';
import { from, type Row } from './rows.ts';
import { reachable, stagesOf } from './stages.ts';

const names = ['marketing-funnel', 'sales-funnel', 'marketing-and-sales-funnel'];

const sold = (journey: Journey) =>
  stagesOf(journey).some(({ id, milestone }) => milestone === 'customer' && reachable(journey).has(id));

export const twoFunnelsOneSeam: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'two-funnels-one-seam',
  rows: ['B02', 'B33'],
  statement:
    'Marketing and sales funnels look alike and serve different purposes: each works alone, both begin with awareness, and they meet at the marketing-qualified lead.',
  source: from('funnels', 'B02', 'B33'),
  verdict: 'holds',
  question: 'Can each funnel be run without the other, and is there a stage at which they can be joined?',
  answers: ['Yes', 'Only together'],
  answer: 0,
  cause: 'Each journey leads from unaware to customer, and all of them have the stage of the hand-over.',
  items: ({ journeys }: Shipped) =>
    names.flatMap((name) => {
      const journey = journeys.find(({ id }) => id === name);
      const stages = journey === undefined ? [] : stagesOf(journey);
      return [
        { what: `${name} ends with a customer`, isSo: journey !== undefined && sold(journey) },
        {
          what: `${name} has awareness`,
          isSo: stages.some(({ milestone }) => milestone === 'aware'),
        },
        { what: `${name} has the marketing-qualified lead`, isSo: stages.some(({ id }) => id === 'mql') },
      ];
    }),
  counterWorld: {
    description: 'A sales funnel that begins with leads from elsewhere.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.id !== 'sales-funnel'
          ? journey
          : {
              ...journey,
              dimensions: journey.dimensions.map((dimension) => ({
                ...dimension,
                levels: dimension.levels.filter(({ milestone }) => milestone !== 'aware'),
              })),
            },
      ),
    }),
  },
};
