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
  return classes.flatMap((one) => {
    const first = makeCell(journey, one, journey.start);
    const found = new Map([[cellName(first), first]]);
    for (const cell of found.values()) {
      const places = steps
        .filter((step) => matches(step.from, cell))
        .map((step) => levelsAfterMove(journey, cell.levels, step.to));
      for (const levels of [...places, levelsAfterWeek(journey, cell)]) {
        const next = makeCell(journey, one, levels);
        if (found.has(cellName(next))) continue;
        found.set(cellName(next), next);
        if (found.size * classes.length > MOST_CELLS) {
          throw new RangeError(
            `journey ${journey.id} has more than ${MOST_CELLS} cells: let moves set more dimensions, or drop levels or classes`,
          );
        }
      }
    }
    return [...found.values()];
  });
}

/** Unique name of a cell within a scenario: its segment, its classes and its levels, dimensions in alphabetical order. */
export function cellName(cell: Pick<Cell, 'segmentId' | 'classes' | 'levels'>): string {
  return placeNames(cell).join(' ');
}

/** Cell -> the cell in which its people begin the next week; undefined in a journey in which time does not count. */
export function ageingOf(
  journey: Journey,
  cells: readonly Cell[],
  cellIndex: ReadonlyMap<string, number>,
): Int32Array | undefined {
  if (journey.dimensions.every(({ ages }) => ages === undefined)) return undefined;
  return Int32Array.from(cells, (cell) =>
    cellIndex.get(cellName({ ...cell, levels: levelsAfterWeek(journey, cell) }))!,
  );
}

/** The keys of the draws of cells. A dimension in which nobody can ever differ says nothing and is left out. */
export function cellHashes(cells: readonly Cell[]): Uint32Array {
  const dimensions = Object.keys(cells[0]?.levels ?? {});
  const telling = new Set(
    dimensions.filter((dimension) =>
      cells.some((cell) => cell.levels[dimension] !== cells[0]!.levels[dimension]),
    ),
  );
  return Uint32Array.from(cells, (cell) => namesHash(placeNames(cell, telling)));
}

function placeNames(
  cell: Pick<Cell, 'segmentId' | 'classes' | 'levels'>,
  only?: ReadonlySet<string>,
): string[] {
  const dimensions = Object.keys(cell.levels).toSorted();
  return [
    cell.segmentId,
    ...cell.classes,
    ...dimensions
      .filter((dimension) => only?.has(dimension) ?? true)
      .map((dimension) => `${dimension}:${cell.levels[dimension]}`),
  ];
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
