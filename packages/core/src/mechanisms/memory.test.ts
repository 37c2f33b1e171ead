import { describe, expect, test } from 'vitest';
import { lastContactDimension, memoryDimension, memoryEvent } from './memory.ts';

const event = () => memoryEvent({ stages: ['aware', 'engaged'], reminding: 0.1, forgetting: 'forgetting' });
const ids = memoryDimension.levels.map((level) => level.id);

test('levels rise evenly from 0 to 1', () => {
  const values = memoryDimension.levels.map((level) => level.value!);
  expect(values).toEqual([0, 1 / 3, 2 / 3, 1]);
});

describe('the event', () => {
  test('lifts and lowers by one level at a time, from every level that has a neighbour', () => {
    const steps = event().moves.map((move) => [move.id, move.from['memory'], move.to['memory']]);
    expect(steps).toEqual([
      ...[0, 1, 2].map((place) => ['remember', ids[place], ids[place + 1]]),
      ...[0, 1, 2].map((place) => ['forget', ids[place + 1], ids[place]]),
    ]);
  });

  test('happens in the stages named and changes nothing else', () => {
    for (const move of event().moves) {
      expect(move.from['stage']).toEqual(['aware', 'engaged']);
      expect(Object.keys(move.to)).toEqual(['memory']);
    }
  });

  test('is brought about by chance and contacts, and by time', () => {
    const causes = (id: string) => event().moves.find((move) => move.id === id)!.causes;
    expect(causes('remember')).toEqual([
      { mechanism: 'need', rate: 0.1, cause: 'chance', label: 'Chance' },
      { mechanism: 'contact', act: 'remember' },
    ]);
    expect(causes('forget')).toEqual([
      { mechanism: 'need', rate: 'forgetting', cause: 'time', label: 'Time' },
    ]);
  });
});

test('every level has a name that people read', () => {
  expect(memoryDimension.levels.map(({ id, label }) => `${id} ${label}`)).toEqual([
    'none None',
    'faint Faint',
    'clear Clear',
    'strong Strong',
  ]);
  expect(event()).toMatchObject({ kind: 'rates', id: 'memory', label: 'Remembering and forgetting' });
  expect(event().moves.map(({ label }) => label)).toEqual([
    'Memory none to faint',
    'Memory faint to clear',
    'Memory clear to strong',
    'Memory faint to none',
    'Memory clear to faint',
    'Memory strong to clear',
  ]);
});

describe('forgetting that begins late', () => {
  const days = () => lastContactDimension({ stages: ['aware'], weeks: 3 });
  const movesOf = (id: string) =>
    memoryEvent({ stages: ['aware'], reminding: 0.1, forgetting: 0.2, delay: days() }).moves.filter(
      (move) => move.id === id,
    );

  test('counts weeks while there is something to forget', () => {
    expect(days()).toMatchObject({
      id: 'lastContact',
      label: 'Last remembered contact',
      ages: { stage: ['aware'], memory: ['faint', 'clear', 'strong'] },
    });
    // the week of the contact, three in which nothing is forgotten, and any later one
    expect(days().levels).toHaveLength(5);
  });

  test('begins anew with every contact, also where memory is as strong as can be', () => {
    for (const move of movesOf('remember')) expect(move.to['lastContact']).toBe('new');
    expect(movesOf('refresh')).toEqual([
      {
        id: 'refresh',
        label: 'Memory stays strong',
        from: { stage: ['aware'], memory: 'strong', lastContact: ['weeks0', 'weeks1', 'weeks2', 'weeks3'] },
        to: { lastContact: 'new' },
        causes: movesOf('remember')[0]!.causes,
      },
    ]);
  });

  test('happens after the last week only, and who has forgotten all is as if nothing had been', () => {
    expect(movesOf('forget').map(({ from, to }) => [from['lastContact'], to])).toEqual([
      ['weeks3', { memory: 'none', lastContact: 'new' }],
      ['weeks3', { memory: 'faint' }],
      ['weeks3', { memory: 'clear' }],
    ]);
  });
});
