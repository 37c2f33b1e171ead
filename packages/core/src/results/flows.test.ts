import { expect, test } from 'vitest';
import { causedIn, FLOW_POOL_COLUMNS, movedBy, peopleAt, queuedAt, type Flows } from './flows.ts';

const WEEKS = 3;
const SEGMENTS = 2;
const move = { event: 'stage', move: 'go', label: 'Goes', from: 'here', to: 'there' };
const cause = { move: 0, cause: 'need', label: 'Own need', channel: null };
const pool = { id: 'desk', label: 'Desk', stages: ['there'], servers: 2 };

/** Every number says where it stands. */
const numbered = (length: number) => Float64Array.from({ length }, (_, at) => at);

const flows: Flows = {
  scenarioHash: 'abc',
  population: 'agents',
  from: 0,
  to: 1,
  weeks: WEEKS,
  segments: [
    { id: 'few', people: 10 },
    { id: 'many', people: 90 },
  ],
  stages: ['here', 'there', 'gone'],
  moves: [move, { ...move, move: 'back', from: 'there', to: 'here' }],
  people: numbered(SEGMENTS * 3 * (WEEKS + 1)),
  moved: numbered(SEGMENTS * 2 * WEEKS),
  causes: [cause, { ...cause, cause: 'time' }, { ...cause, move: 1 }],
  caused: numbered(SEGMENTS * 3 * WEEKS),
  pools: [pool, { ...pool, id: 'phone' }],
  queues: numbered(SEGMENTS * 2 * FLOW_POOL_COLUMNS.length * WEEKS),
};

test('people at a stage begin with the start; moves and causes with the first week', () => {
  expect([...peopleAt(flows, 0, 0)]).toEqual([0, 1, 2, 3]);
  expect([...peopleAt(flows, 1, 2)]).toEqual([20, 21, 22, 23]);
  expect([...movedBy(flows, 0, 1)]).toEqual([3, 4, 5]);
  expect([...movedBy(flows, 1, 1)]).toEqual([9, 10, 11]);
  expect([...causedIn(flows, 0, 2)]).toEqual([6, 7, 8]);
  expect([...causedIn(flows, 1, 1)]).toEqual([12, 13, 14]);
});

test('a pool has its columns in order, for every segment its own', () => {
  expect(FLOW_POOL_COLUMNS.map((column) => queuedAt(flows, 0, 0, column)[0])).toEqual([0, 3, 6, 9]);
  expect([...queuedAt(flows, 0, 1, 'waiting')]).toEqual([18, 19, 20]);
  expect([...queuedAt(flows, 1, 1, 'busy')]).toEqual([45, 46, 47]);
});
