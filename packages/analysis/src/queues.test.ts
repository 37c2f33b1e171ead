import { POOL_COLUMNS } from '@meander/core';
import { expect, test } from 'vitest';
import { blockOf } from './block.fixture.ts';
import { queueTotals } from './queues.ts';

/** A block of two weeks: per replication and pool, the columns in their order. */
function block(...replications: (readonly (readonly [number, number])[])[]) {
  return blockOf(
    replications.map(() => ({ revenue: [0, 0] })),
    { pools: [{ id: 'desk', label: 'Desk' }], queues: Float64Array.from(replications.flat(2)) },
  );
}

test('sums over weeks and replications become means and ratios', () => {
  expect(POOL_COLUMNS).toEqual(['arrivals', 'waited', 'abandoned', 'waiting', 'busy', 'servers']);
  const [desk] = queueTotals(
    block(
      [
        [4, 6],
        [2, 3],
        [1, 0],
        [2, 4],
        [1, 2],
        [2, 2],
      ],
      [
        [10, 20],
        [10, 20],
        [0, 4],
        [3, 11],
        [2, 2],
        [2, 4],
      ],
    ),
  );
  expect(desk!.label).toBe('Desk');
  expect(desk!.arrivals.value).toBe(10);
  expect(desk!.waiting.value).toBe(5);
  expect(desk!.wait.value).toBeCloseTo(20 / 40, 14);
  expect(desk!.waitShare.value).toBeCloseTo(35 / 40, 14);
  expect(desk!.abandonShare.value).toBeCloseTo(5 / 40, 14);
  expect(desk!.utilisation.value).toBeCloseTo(7 / 10, 14);
});

test('a ratio is certain where all replications agree on it, whatever their sizes', () => {
  const [desk] = queueTotals(
    block(
      [
        [4, 4],
        [1, 1],
        [0, 0],
        [1, 1],
        [1, 1],
        [2, 2],
      ],
      [
        [8, 8],
        [2, 2],
        [0, 0],
        [2, 2],
        [1, 1],
        [2, 2],
      ],
    ),
  );
  expect(desk!.waitShare.low).toBeCloseTo(0.25, 14);
  expect(desk!.waitShare.high).toBeCloseTo(0.25, 14);
  expect(desk!.arrivals.high).toBeGreaterThan(desk!.arrivals.low);
});

test('where nobody comes nobody waits', () => {
  const [desk] = queueTotals(
    block([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [3, 3],
    ]),
  );
  expect(desk!.wait.value).toBe(0);
  expect(desk!.utilisation.value).toBe(0);
});
