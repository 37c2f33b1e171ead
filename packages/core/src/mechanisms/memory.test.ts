import { describe, expect, test } from 'vitest';
import { memoryDimension, memoryEvent } from './memory.ts';

const event = memoryEvent({ stages: ['aware', 'engaged'], reminding: 0.1, forgetting: 'forgetting' });
const ids = memoryDimension.levels.map((level) => level.id);

test('levels rise evenly from 0 to 1', () => {
  const values = memoryDimension.levels.map((level) => level.value!);
  expect(values).toEqual([0, 1 / 3, 2 / 3, 1]);
});

describe('the event', () => {
  test('lifts and lowers by one level at a time, from every level that has a neighbour', () => {
    const steps = event.moves.map((move) => [move.id, move.from['memory'], move.to['memory']]);
    expect(steps).toEqual([
      ...[0, 1, 2].map((place) => ['remember', ids[place], ids[place + 1]]),
      ...[0, 1, 2].map((place) => ['forget', ids[place + 1], ids[place]]),
    ]);
  });

  test('happens in the stages named and changes nothing else', () => {
    for (const move of event.moves) {
      expect(move.from['stage']).toEqual(['aware', 'engaged']);
      expect(Object.keys(move.to)).toEqual(['memory']);
    }
  });

  test('is brought about by chance and contacts, and by time', () => {
    const causes = (id: string) => event.moves.find((move) => move.id === id)!.causes;
    expect(causes('remember')).toEqual([
      { mechanism: 'need', rate: 0.1, cause: 'chance', label: 'Chance' },
      { mechanism: 'contact', act: 'remember' },
    ]);
    expect(causes('forget')).toEqual([
      { mechanism: 'need', rate: 'forgetting', cause: 'time', label: 'Time' },
    ]);
  });
});
