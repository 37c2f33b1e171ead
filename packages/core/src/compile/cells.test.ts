import { describe, expect, test } from 'vitest';
import { kiosk, queue, regulars } from '../kiosk.fixture.ts';
import type { Journey } from '../model/journey.ts';
import { customerClasses } from './classes.ts';
import { cellHashes, cellNames, enumerateCells, indexCells } from './cells.ts';

const segments = customerClasses(kiosk, 1000);
const names = (journey: Journey) => {
  const nameOf = cellNames(journey);
  return enumerateCells(journey, segments).map((cell) => nameOf(cell, cell.levels));
};

describe('the cells of a journey', () => {
  test('are those that can be reached from the start, and no others', () => {
    const stages = ['passing', 'stopping', 'served'];
    const levels = ['none', 'faint', 'clear', 'strong'];
    const wanted = ['locals', 'tourists'].flatMap((segment) =>
      stages.flatMap((stage) => levels.map((memory) => `${segment} memory:${memory} stage:${stage}`)),
    );
    expect(names(queue).toSorted()).toEqual(wanted.toSorted());
  });

  test('do not include what no move leads to', () => {
    const unreachable: Journey = {
      ...queue,
      dimensions: queue.dimensions.map((dimension) => ({
        ...dimension,
        levels: [...dimension.levels, { id: 'nowhere', label: 'Nowhere', meaning: '', milestone: 'gone' }],
      })),
    };
    expect(names(unreachable)).toEqual(names(queue));
  });

  test('are reached by dropping out as well', () => {
    expect(names(regulars).some((name) => name.endsWith('stage:away'))).toBe(true);
  });

  test('begin with the start cell of each segment', () => {
    expect(names(queue)[0]).toBe('locals memory:none stage:passing');
    expect(names(queue)).toContain('tourists memory:none stage:passing');
  });

  test('know their milestone, their traits and how much of a level they are', () => {
    const cells = enumerateCells(queue, segments);
    const locals = { segmentId: 'locals', classes: [] };
    const cell = cells[indexCells(queue, cells)(locals, { stage: 'stopping', memory: 'clear' })]!;
    expect(cell).toMatchObject({ segmentId: 'locals', levels: { stage: 'stopping', memory: 'clear' } });
    expect(cell.milestone).toBe('considers');
    expect(cell.trait('hurry', 1)).toBe(0.8);
    expect(cell.trait('patience', 7)).toBe(7);
    expect(cell.levelValue('memory')).toBeCloseTo(2 / 3, 12);
    expect(cell.levelValue('stage')).toBe(0);
    expect(cell.levelValue('mood')).toBe(0);
  });
});

describe('the key of a cell', () => {
  const hashes = (journey: Journey) => Array.from(cellHashes(enumerateCells(journey, segments)));

  test('is its own', () => {
    expect(new Set(hashes(regulars)).size).toBe(hashes(regulars).length);
  });

  test.each([['any'], ['any', 'never']])(
    'does not depend on the order of dimensions, nor on one in which nobody can differ: %s %s',
    (...levels) => {
      const weather = levels.map((id) => ({ id, label: id, meaning: '' }));
      const other: Journey = {
        ...queue,
        dimensions: [{ id: 'weather', label: 'Weather', levels: weather }, ...queue.dimensions.toReversed()],
        start: { weather: 'any', ...queue.start },
      };
      expect(hashes(other)).toEqual(hashes(queue));
    },
  );
});

test('too many cells are refused before they are all made', () => {
  const digits = Array.from({ length: 10 }, (_, place) => ({ id: `l${place}`, label: 'Level', meaning: '' }));
  const wheels = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: id, levels: digits }));
  const turn = wheels.flatMap(({ id }) =>
    digits.map((digit) => ({
      id: `${id}-${digit.id}`,
      label: 'Turn',
      from: {},
      to: { [id]: digit.id },
      causes: [{ mechanism: 'need', rate: 1 }],
    })),
  );
  const lock: Journey = {
    ...queue,
    dimensions: [...queue.dimensions, ...wheels],
    start: { ...queue.start, ...Object.fromEntries(wheels.map(({ id }) => [id, 'l0'])) },
    events: [{ kind: 'rates', id: 'turn', label: 'Turn', moves: turn }],
  };
  expect(() => enumerateCells(lock, segments)).toThrow(RangeError);
});
