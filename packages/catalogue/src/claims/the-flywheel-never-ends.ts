import type { CatalogueCheck, Journey } from '@meander/core';
import { from, type Row } from './rows.ts';

interface Step {
  readonly from: readonly string[];
  readonly to: string;
}

function steps({ events }: Journey): Step[] {
  return events.flatMap((event) => {
    if (event.kind === 'repeat') return [];
    if (event.kind !== 'rates') return [];
    return event.moves.flatMap(({ from: place, to: { stage } }) =>
      stage === undefined ? [] : [{ from: [place['stage'] ?? []].flat(), to: stage }],
    );
  });
}

export const theFlywheelNeverEnds: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'the-flywheel-never-ends',
  rows: ['C69'],
  statement:
    'The lifecycle never ends: from every stage but being out of the question a way leads on, and who sleeps or has stopped can come back.',
  source: from('lifecycle', 'C69'),
  verdict: 'holds',
  question: 'A customer stops buying. Is the journey over?',
  answers: ['No, a way leads back', 'Yes'],
  answer: 0,
  cause: 'Dormant stages have moves back: a need, a contact or a sale wakes people.',
  items: ({ journeys }) =>
    journeys
      .filter(({ kind }) => kind === 'lifecycle')
      .flatMap((journey) => {
        const moves = steps(journey);
        const stages = journey.dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
        return stages
          .filter(({ milestone }) => milestone !== 'gone')
          .map((stage) => ({
            what: `${journey.id} goes on from ${stage.id}`,
            isSo:
              moves.some(({ from: places, to }) => places.includes(stage.id) && to !== stage.id) ||
              repeats(journey, stage.id),
          }));
      }),
  counterWorld: {
    description: 'Whoever has stopped buying never comes back.',
    shipped: (shipped) => ({
      ...shipped,
      journeys: shipped.journeys.map((journey) => ({
        ...journey,
        events: journey.events.map((event) =>
          event.kind === 'rates'
            ? { ...event, moves: event.moves.filter(({ id }) => id !== 'comeBack') }
            : event,
        ),
      })),
    }),
  },
};

/** Whether people of a stage buy again and again, and may stop. */
function repeats({ events }: Journey, stage: string): boolean {
  return events.some(
    (event) => event.kind === 'repeat' && [event.from['stage'] ?? []].flat().includes(stage),
  );
}
