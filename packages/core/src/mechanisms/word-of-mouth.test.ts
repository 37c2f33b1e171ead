import { expect, test } from 'vitest';
import { cellAt, contextOf, weekOf } from './cell.fixture.ts';
import { byWordOfMouth, wordOfMouth } from './word-of-mouth.ts';

const cells = [
  cellAt({ stage: 'passing' }),
  cellAt({ stage: 'served' }, { milestone: 'customer' }),
  cellAt({ stage: 'served' }, { milestone: 'customer', segmentId: 'tourists' }),
];
const counts = Float64Array.of(70, 20, 10);

function shareOfSpeakers(speakers: Readonly<Record<string, string>>): number {
  const [cause] = wordOfMouth.compile(byWordOfMouth(0.5, speakers), contextOf({ cells }));
  return cause!.term(cells[0]!)!.scalar!.at(weekOf({ counts, people: 100 }));
}

test('the rate is scaled by the share of people who speak', () => {
  const [cause] = wordOfMouth.compile(
    byWordOfMouth('talk', { milestone: 'customer' }),
    contextOf({ cells, parameters: { talk: 0.5 } }),
  );
  expect(cause!.term(cells[0]!)?.coefficient).toBe(0.5);
  expect(shareOfSpeakers({ milestone: 'customer' })).toBeCloseTo(0.3, 12);
});

test('speakers are found by milestone, dimension and segment', () => {
  expect(shareOfSpeakers({ stage: 'served', segment: 'tourists' })).toBeCloseTo(0.1, 12);
  expect(shareOfSpeakers({ stage: 'nowhere' })).toBe(0);
  expect(shareOfSpeakers({})).toBe(1);
});

test('it reads counts, and can at most be everybody', () => {
  const [cause] = wordOfMouth.compile(byWordOfMouth(1, {}), contextOf({ cells }));
  expect(cause!.term(cells[0]!)?.scalar).toMatchObject({ readsCounts: true, max: 1 });
});
