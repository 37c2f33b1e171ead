import { describe, expect, test } from 'vitest';
import {
  measureOf,
  mergeBlocks,
  POOL_COLUMNS,
  poolColumn,
  stockOf,
  WEEKLY_COLUMNS,
  weeklyColumn,
  type Block,
} from './block.ts';

const WEEKS = 3;
const milestones = ['unaware', 'customer'];

/** A block in which every number says where it stands. */
function numbered(from: number, to: number, change: Partial<Block> = {}): Block {
  const fill = (perReplication: number) =>
    Float64Array.from(
      { length: perReplication * (to - from) },
      (_, at) => (from + Math.floor(at / perReplication)) * 1000 + (at % perReplication),
    );
  return {
    scenarioHash: 'abc',
    population: 'cohorts',
    from,
    to,
    weeks: WEEKS,
    columns: WEEKLY_COLUMNS,
    weekly: fill(WEEKLY_COLUMNS.length * WEEKS),
    milestones,
    stock: fill(milestones.length * (WEEKS + 1)),
    channels: ['sign'],
    delivered: fill(3),
    pools: [{ id: 'desk', label: 'Desk' }],
    queues: fill(POOL_COLUMNS.length * WEEKS),
    causes: [
      { event: 'stage', move: 'stop', moveLabel: 'Stops', cause: 'need', label: 'Own need', channel: null },
    ],
    caused: fill(1),
    measures: ['reach'],
    measured: fill(WEEKS),
    ...change,
  };
}

describe('reading a block', () => {
  const block = numbered(4, 6);

  test('a column of a replication has its weeks in order', () => {
    expect([...weeklyColumn(block, 0, 'netValue')]).toEqual([4000, 4001, 4002]);
    expect([...weeklyColumn(block, 1, 'revenue')]).toEqual([5003, 5004, 5005]);
    expect([...poolColumn(block, 1, 0, 'abandoned')]).toEqual([5006, 5007, 5008]);
  });

  test('so has a measure, and one that the journey does not report is 0', () => {
    expect([...measureOf(block, 1, 'reach')]).toEqual([5000, 5001, 5002]);
    expect([...measureOf(block, 0, 'clicks')]).toEqual([0, 0, 0]);
  });

  test('a stock has the start and then its weeks', () => {
    expect([...stockOf(block, 1, 'customer')]).toEqual([5004, 5005, 5006, 5007]);
  });

  test('nobody is at a milestone that the journey lacks', () => {
    expect([...stockOf(block, 0, 'advocate')]).toEqual([0, 0, 0, 0]);
  });
});

describe('merging', () => {
  test('consecutive blocks are one, however they were cut', () => {
    const whole = numbered(0, 5);
    expect(mergeBlocks([numbered(0, 5)])).toEqual(whole);
    expect(mergeBlocks([numbered(0, 1), numbered(1, 4), numbered(4, 5)])).toEqual(whole);
    expect(mergeBlocks([numbered(0, 2), numbered(2, 2), numbered(2, 5)])).toEqual(whole);
  });

  test.each<[string, Block[]]>([
    ['no blocks', []],
    ['a gap', [numbered(0, 1), numbered(2, 3)]],
    ['an overlap', [numbered(0, 2), numbered(1, 3)]],
    ['another order', [numbered(1, 2), numbered(0, 1)]],
    ['another scenario', [numbered(0, 1), numbered(1, 2, { scenarioHash: 'xyz' })]],
    ['another population', [numbered(0, 1), numbered(1, 2, { population: 'agents' })]],
  ])('%s is refused', (_name, blocks) => {
    expect(() => mergeBlocks(blocks)).toThrow(RangeError);
  });
});
