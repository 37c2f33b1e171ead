import { expect, test } from 'vitest';
import { kiosk, queue } from '../kiosk.fixture.ts';
import { nameHash } from '../random/index.ts';
import { enumerateCells } from './cells.ts';
import { customerClasses } from './classes.ts';
import { layOutClocks, type PacedMove } from './clocks.ts';

const cells = enumerateCells(queue, customerClasses(kiosk, 1000));
const rowsOf = (moves: readonly PacedMove[]) => cells.map(() => moves);
const [walk, buy]: PacedMove[] = [
  { move: 'walk', rate: 0.5 },
  { move: 'buy', rate: 0.1 },
];

test('clocks stand by the names of their moves, in whatever order a journey tells of these', () => {
  const { clocks, clockOf } = layOutClocks(cells, rowsOf([walk!, buy!]));
  expect(layOutClocks(cells, rowsOf([buy!, walk!])).clocks).toEqual(clocks);
  expect([...clocks.hash.subarray(0, 2)]).toEqual(['buy', 'walk'].map(nameHash));
  expect([...clocks.pace.subarray(0, 2)]).toEqual([0.125, 0.5]);
  expect(clockOf[0]).toEqual([1, 0]);
});

test('a clock runs for the largest rate that its move has in the stage', () => {
  const faster = cells.map((_, i) => [i === 0 ? { ...buy!, rate: 2 } : buy!]);
  const { clocks } = layOutClocks(cells, faster);
  expect(clocks.pace[clocks.groupOf[0]!]).toBe(2);
});
