import type { CatalogueCheck, Journey } from '@meander/core';
import { from, type Row } from './rows.ts';
import { movesIn, stagesFrom, stagesOf } from './stages.ts';

/** Moves that write down how a lead came: they bring people in from outside, or take them out for good. */
function mayWrite(journey: Journey, stages: readonly string[], to: string | undefined): boolean {
  const milestone = (id: string | undefined) =>
    stagesOf(journey).find((stage) => stage.id === id)?.milestone ?? '';
  return (
    stages.every((stage) => milestone(stage) === 'unaware') || ['customer', 'gone'].includes(milestone(to))
  );
}

export const howALeadCameIsKept: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'how-a-lead-came-is-kept',
  rows: ['B37'],
  statement:
    'How a lead first came is kept as long as it is one. (The article says: look at the first keywords. Here it is a level of each customer, the way they came, and not the words.)',
  source: from('funnels', 'B37'),
  verdict: 'holds',
  question: 'A cold lead is called again and again. Does it become a warm one in the books?',
  answers: ['No', 'Yes'],
  answer: 0,
  cause: 'The way a lead came is a level of its own that only the move which brings it in sets.',
  items: ({ journeys }) =>
    journeys
      .filter(({ dimensions }) => dimensions.some(({ id }) => id === 'lead'))
      .flatMap((journey) =>
        movesIn(journey).map((move) => ({
          what: `${journey.id}: ${move.id} leaves it as it is`,
          isSo: move.to['lead'] === undefined || mayWrite(journey, stagesFrom(move) ?? [], move.to['stage']),
        })),
      ),
  counterWorld: {
    description: 'Every lead that is accepted counts as warm from then on.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) => ({
        ...journey,
        events: journey.events.map((event) =>
          event.kind !== 'rates'
            ? event
            : {
                ...event,
                moves: event.moves.map((move) =>
                  move.id === 'accept' ? { ...move, to: { ...move.to, lead: 'warm' } } : move,
                ),
              },
        ),
      })),
    }),
  },
};
