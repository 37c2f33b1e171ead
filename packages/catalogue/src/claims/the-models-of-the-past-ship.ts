import type { CatalogueCheck, Journey } from '@meander/core';
import { from, type Row } from './rows.ts';

/** The stages of each, between not knowing and having left. */
const lines = {
  aida: ['attention', 'interest', 'desire', 'action'],
  'tofu-mofu-bofu': ['problemAware', 'solutionAware', 'productAware', 'customer'],
  inbound: ['awareness', 'interest', 'consideration', 'conversion', 'customer'],
  'buyer-decision': ['need', 'search', 'evaluation', 'purchase', 'postPurchase'],
} as const;
const straight: readonly string[] = ['aida', 'tofu-mofu-bofu', 'inbound'];

const stagesOf = (journey: Journey) =>
  journey.dimensions.find(({ id }) => id === 'stage')?.levels.map(({ id }) => id) ?? [];

/** Places of a stage and the next in moves from stage to stage. */
function steps(journey: Journey): { readonly from: number; readonly to: number; readonly leaves: boolean }[] {
  const levels = journey.dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
  return journey.events.flatMap((event) =>
    event.kind === 'rates'
      ? event.moves.flatMap(({ from: places, to: { stage } }) =>
          stage === undefined
            ? []
            : [places['stage'] ?? []].flat().map((place) => {
                const to = levels.findIndex(({ id }) => id === stage);
                return {
                  from: levels.findIndex(({ id }) => id === place),
                  to,
                  leaves: levels[to]?.milestone === 'gone',
                };
              }),
        )
      : [],
  );
}

export const theModelsOfThePastShip: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'the-models-of-the-past-ship',
  rows: ['C10', 'C12', 'C15', 'C24'],
  statement:
    'AIDA, the three levels of knowing and inbound are straight lines, seen from the seller and alike for everybody; the buyer decision process is told from the other side.',
  source: from('lifecycle', 'C10', 'C12', 'C15', 'C24'),
  verdict: 'holds',
  question: 'Which of these models lets people go back a step: AIDA, inbound, the buyer decision process?',
  answers: ['Only the buyer decision process', 'Inbound', 'All of them'],
  answer: 0,
  cause: 'Their moves lead one stage on or out; nothing in them makes a message personal.',
  items: ({ journeys }) =>
    Object.entries(lines).flatMap(([id, stages]) => {
      const journey = journeys.find((each) => each.id === id);
      if (journey === undefined) return [{ what: `${id} ships`, isSo: false }];
      const own = stagesOf(journey).filter((stage) => (stages as readonly string[]).includes(stage));
      return [
        { what: `${id} has its stages in order`, isSo: own.join() === stages.join() },
        ...(straight.includes(id)
          ? [
              {
                what: `${id} is a straight line`,
                isSo: steps(journey).every(({ from: start, to, leaves }) => leaves || to === start + 1),
              },
              {
                what: `${id} has one message for all`,
                isSo: !JSON.stringify(journey.events).includes('"mechanism":"personalisation"'),
              },
            ]
          : [
              {
                what: `${id} lets people go back`,
                isSo: steps(journey).some(({ from: start, to }) => to < start),
              },
            ]),
      ];
    }),
  counterWorld: {
    description: 'An inbound funnel from whose middle people go back to the beginning.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) =>
        journey.id === 'inbound'
          ? {
              ...journey,
              events: journey.events.map((event) =>
                event.kind === 'rates'
                  ? {
                      ...event,
                      moves: event.moves.map((move) =>
                        move.id === 'lose' ? { ...move, to: { ...move.to, stage: 'awareness' } } : move,
                      ),
                    }
                  : event,
              ),
            }
          : journey,
      ),
    }),
  },
};
