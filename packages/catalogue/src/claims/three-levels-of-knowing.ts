import type { CatalogueCheck } from '@meander/core';
import { from, type Row } from './rows.ts';

const levels = {
  problemAware: 'aware',
  solutionAware: 'considers',
  productAware: 'qualified',
} as const;

export const threeLevelsOfKnowing: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'three-levels-of-knowing',
  rows: ['C04', 'C05', 'C06'],
  statement:
    'Top, middle and bottom of the funnel are levels of knowing: the problem, the solutions there are, this product among them, and a competitor can still be chosen.',
  source: from('lifecycle', 'C04', 'C05', 'C06'),
  verdict: 'holds',
  question: 'Somebody knows the product and likes it. Can a competitor still win?',
  answers: ['Yes', 'No, the bottom of the funnel is safe'],
  answer: 0,
  cause: 'From the stage in which people know the product a move leads to a competitor.',
  items: ({ journeys }) => {
    const journey = journeys.find(({ id }) => id === 'tofu-mofu-bofu');
    const stages = journey?.dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
    return [
      ...Object.entries(levels).map(([stage, milestone]) => ({
        what: `a stage ${stage} at ${milestone}`,
        isSo: stages.some((level) => level.id === stage && level.milestone === milestone),
      })),
      {
        what: 'a competitor can be chosen at the bottom',
        isSo: (journey?.events ?? []).some(
          (event) =>
            event.kind === 'rates' &&
            event.moves.some(
              ({ from: place, to, causes }) =>
                [place['stage']].flat().includes('productAware') &&
                to['stage'] === 'gone' &&
                JSON.stringify(causes).includes('ompetitor'),
            ),
        ),
      },
    ];
  },
  counterWorld: {
    description: 'A funnel in which whoever knows the product buys it in the end.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.id === 'tofu-mofu-bofu'
          ? {
              ...journey,
              events: journey.events.map((event) =>
                event.kind === 'rates'
                  ? { ...event, moves: event.moves.filter(({ to }) => to['stage'] !== 'gone') }
                  : event,
              ),
            }
          : journey,
      ),
    }),
  },
};
