import { describe, expect, test } from 'vitest';
import { queue } from '../kiosk.fixture.ts';
import type { Journey } from '../model/journey.ts';
import { levelsAfterMove } from './places.ts';

const levels = ['first', 'second'].map((id) => ({ id, label: id, meaning: '' }));
const dimension = (id: string, resetsWith?: string) => ({
  id,
  label: id,
  levels,
  ...(resetsWith === undefined ? {} : { resetsWith }),
});
const chain = [dimension('stage'), dimension('wait', 'stage'), dimension('calls', 'wait')];
const journeyOf = (dimensions: Journey['dimensions']): Journey => ({ ...queue, dimensions });
const late = { stage: 'first', wait: 'second', calls: 'second' };

describe.each([
  ['as they follow', chain],
  ['backwards', chain.toReversed()],
  ['in any order', [chain[2]!, chain[0]!, chain[1]!]],
])('dimensions that reset with each other, written %s', (_, dimensions) => {
  const after = (to: Record<string, string>, from = late) => levelsAfterMove(journeyOf(dimensions), from, to);

  test('begin anew along the whole chain', () => {
    expect(after({ stage: 'second' })).toEqual({ stage: 'second', wait: 'first', calls: 'first' });
  });

  test('stay where the one they reset with does', () => {
    expect(after({ stage: 'first' })).toEqual(late);
    expect(after({ stage: 'second' }, { ...late, wait: 'first' })).toEqual({
      stage: 'second',
      wait: 'first',
      calls: 'second',
    });
  });

  test('are what a move says, where it names them', () => {
    expect(after({ stage: 'second', wait: 'second' })).toEqual({ ...late, stage: 'second' });
    expect(after({ stage: 'second', calls: 'second' })).toEqual({
      stage: 'second',
      wait: 'first',
      calls: 'second',
    });
  });
});

test('dimensions that reset with each other in a circle come to an end', () => {
  const circle = [chain[0]!, dimension('wait', 'calls'), dimension('calls', 'wait')];
  expect(levelsAfterMove(journeyOf(circle), late, { stage: 'second' })).toEqual({ ...late, stage: 'second' });
  expect(levelsAfterMove(journeyOf(circle), late, { wait: 'first' })).toEqual({
    stage: 'first',
    wait: 'first',
    calls: 'first',
  });
});
