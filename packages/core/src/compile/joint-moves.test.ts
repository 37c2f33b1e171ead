import { expect, test } from 'vitest';
import { jointEntries, jointMoves } from './joint-moves.ts';

test('purchases are drawn together where move and target are the same; other moves, lone cells and second purchases are not', () => {
  const entries = {
    from: [0, 1, 2, 0, 1, 2, 3],
    to: [9, 9, 8, 9, 9, 9, 9],
    hash: [1, 1, 1, 2, 2, 3, 1],
    tally: [0, 0, 0, -1, -1, 0, 0],
  };
  const cellHash = [5, 4, 3, 7];
  const joint = jointMoves(entries, cellHash, 0, 7);
  expect(joint).toEqual([{ hash: 1, entries: Int32Array.of(1, 0, 6) }]);
  expect(jointEntries(joint, entries, 5)).toEqual(Int32Array.of(0, 1, -1, 6, -1));
  expect(jointMoves(entries, cellHash, 0, 6)).toEqual([{ hash: 1, entries: Int32Array.of(1, 0) }]);
  expect(jointMoves(entries, cellHash, 1, 6)).toEqual([]);
});
