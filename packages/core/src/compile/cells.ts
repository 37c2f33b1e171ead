/** The cells a customer can ever be in: reached from the start of every segment and class by the moves of the journey and by time. */
import type { Journey } from '../model/journey.ts';
import type { MatrixStep } from '../model/matrix-event.ts';
import { matches, type Where } from '../model/where.ts';
import type { Cell } from '../mechanisms/mechanism.ts';
import { levelsAfterMove, levelsAfterWeek } from './places.ts';
import { namesHash } from '../random/index.ts';
import type { CustomerClass } from './classes.ts';

interface Steps {
  readonly from: Readonly<Record<string, string | string[]>>;
  readonly to: Readonly<Record<string, string>>;
}

/** Every possible change of place, whatever its rate. */
function stepsOf(journey: Journey): Steps[] {
  return journey.events.flatMap((event) => {
    if (event.kind === 'matrix') return event.branches.flatMap(({ steps }) => steps.flatMap(matrixSteps));
    return event.kind === 'rates' ? event.moves : [{ from: event.from, to: event.dropOut.to }];
  });
}

/** The entries of a matrix that are not zero whatever the parameters. */
function matrixSteps({ dimension, from, rows, along }: MatrixStep): Steps[] {
  return Object.entries(rows).flatMap(([level, row]) =>
    Object.entries(row)
      .filter(([to, weight]) => to !== level && weight !== 0)
      .map(([to]) => ({ from: narrowed(from, dimension, level), to: { [dimension]: to, ...along[to] } })),
  );
}

/** A predicate that asks for one level of a dimension as well; for no level where it excludes that one. */
function narrowed(from: Where, dimension: string, level: string): Where {
  const wanted = from[dimension];
  return wanted === undefined || [wanted].flat().includes(level)
    ? { ...from, [dimension]: level }
    : { ...from, [dimension]: [] };
}

/** More cells than this say that dimensions were crossed that need not be. */
const MOST_CELLS = 20_000;

/** @throws RangeError when there are too many cells to simulate */
export function enumerateCells(journey: Journey, classes: readonly CustomerClass[]): Cell[] {
  const steps = stepsOf(journey);
  const nameOf = cellNames(journey);
  return classes.flatMap((one) => {
    const found = new Map<string, Cell>();
    const find = (levels: Cell['levels']) => {
      const name = nameOf(one, levels);
      if (!found.has(name)) found.set(name, makeCell(journey, one, levels));
    };
    find(journey.start);
    for (const cell of found.values()) {
      for (const step of steps)
        if (matches(step.from, cell)) find(levelsAfterMove(journey, cell.levels, step.to));
      find(levelsAfterWeek(journey, cell));
      if (found.size * classes.length > MOST_CELLS) {
        throw new RangeError(
          `journey ${journey.id} has more than ${MOST_CELLS} cells: let moves set more dimensions, or drop levels or classes`,
        );
      }
    }
    return [...found.values()];
  });
}

/** Whose cell it is: people of one segment and class. */
type Kind = Pick<Cell, 'segmentId' | 'classes'>;

/** Unique names of the cells of a journey: segment, classes and levels, dimensions in alphabetical order. */
export function cellNames({ dimensions }: Journey): (kind: Kind, levels: Cell['levels']) => string {
  const order = dimensions.map(({ id }) => id).toSorted();
  return ({ segmentId, classes }, levels) => {
    let name = segmentId;
    for (const each of classes) name += ` ${each}`;
    for (const dimension of order) name += ` ${dimension}:${levels[dimension]}`;
    return name;
  };
}

/** Index of the cell in which people of some kind have these levels. */
export type CellIndex = (kind: Kind, levels: Cell['levels']) => number;

/** For levels that people of the kind can have. */
export function indexCells(journey: Journey, cells: readonly Cell[]): CellIndex {
  const nameOf = cellNames(journey);
  const index = new Map(cells.map((cell, i) => [nameOf(cell, cell.levels), i]));
  return (kind, levels) => index.get(nameOf(kind, levels))!;
}

/** Cell -> the cell in which its people begin the next week; undefined in a journey in which time does not count. */
export function ageingOf(
  journey: Journey,
  cells: readonly Cell[],
  indexOf: CellIndex,
): Int32Array | undefined {
  if (journey.dimensions.every(({ ages }) => ages === undefined)) return undefined;
  return Int32Array.from(cells, (cell) => indexOf(cell, levelsAfterWeek(journey, cell)));
}

/** The keys of the draws of cells. A dimension in which nobody can ever differ says nothing and is left out. */
export function cellHashes(cells: readonly Cell[]): Uint32Array {
  const dimensions = Object.keys(cells[0]?.levels ?? {});
  const telling = new Set(
    dimensions.filter((dimension) =>
      cells.some((cell) => cell.levels[dimension] !== cells[0]!.levels[dimension]),
    ),
  );
  const order = [...telling].toSorted();
  return Uint32Array.from(cells, ({ segmentId, classes, levels }) =>
    namesHash([segmentId, ...classes, ...order.map((dimension) => `${dimension}:${levels[dimension]}`)]),
  );
}

function makeCell(
  journey: Journey,
  { segment, segmentId, classes, traits }: CustomerClass,
  levels: Readonly<Record<string, string>>,
): Cell {
  const level = (dimension: string) =>
    journey.dimensions
      .find((each) => each.id === dimension)
      ?.levels.find((each) => each.id === levels[dimension]);
  return {
    segment,
    segmentId,
    classes,
    levels,
    milestone: level('stage')?.milestone ?? 'unaware',
    trait: (name, fallback) => traits[name] ?? fallback,
    levelValue: (dimension) => level(dimension)?.value ?? 0,
    levelWeeks: (dimension) => level(dimension)?.weeks ?? 0,
  };
}
