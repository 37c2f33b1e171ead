/**
 * The draws of cohorts, event by event: uniforms, the moves that somebody may make, and how many make them. With WebAssembly several
 * side by side, else one after another, with the same bits.
 */
import { ROOT_HIGH, ROOT_LOW } from '../../elementary/exp.ts';
import { uniform53, type Key } from '../../random/index.ts';
import { compileModule, openTables, type Loop, type Module } from './machine.ts';
import { DRAWS_WASM } from './draws.wasm.ts';

/** What draws are made for. */
export interface DrawTables {
  readonly cells: number;
  readonly slots: number;
  /** Entry -> hashes of its cell and of its move: the counter of its uniform. */
  readonly cellHash: Uint32Array;
  readonly moveHash: Uint32Array;
  /** Entry -> its cell, and the slot of its chance. */
  readonly cell: Int32Array;
  readonly slot: Int32Array;
}

export interface Draws {
  /** Slot -> probability of a move among those who are left. */
  readonly chance: Float64Array;
  /** Cell -> customers who have made no move of the event yet. */
  readonly left: Float64Array;
  /** Entry -> uniform in (0, 1), of the event drawn last. */
  readonly uniform: Float64Array;
  /** The entries counted last. */
  readonly turn: Int32Array;
  /** Of each of them: how many move along it, or -1 where `binomialQuantile` has to say it. */
  readonly moving: Float64Array;
  /** Draws the uniforms of the entries first .. last - 1; some behind them may change. */
  draw(slice: Key, first: number, last: number): void;
  /** Looks for those of the entries first .. last - 1 that somebody may move along. @returns how many wait to be counted */
  find(first: number, last: number): number;
  /**
   * Counts who moves along the first entry of every cell that waits: the others wait until those have moved.
   * @param waiting entries
   * @returns how many of them have had their turn
   */
  count(waiting: number): number;
}

interface Exports {
  readonly uniforms: Loop;
  readonly find: Loop;
  readonly count: Loop;
}

/** Fields of the tables in assembly/draws.ts. */
const FIELDS = 11;
/** Loops go on by eights, behind the last entry too. */
const ROOM = 8;

let compiled: Module | null | undefined;

export function createDraws(tables: DrawTables): Draws {
  compiled ??= compileModule(DRAWS_WASM);
  return compiled === null ? drawsOneByOne(tables) : drawsSideBySide(compiled, tables);
}

export function drawsOneByOne({ cells, slots, cellHash, moveHash, cell, slot }: DrawTables): Draws {
  const entries = cell.length;
  const chance = new Float64Array(slots);
  const left = new Float64Array(cells);
  const uniform = new Float64Array(entries);
  const waiting = new Int32Array(entries);
  const turn = new Int32Array(entries);
  const moving = new Float64Array(entries);
  return {
    chance,
    left,
    uniform,
    turn,
    moving,
    draw(slice, first, last) {
      for (let entry = first; entry < last; entry++)
        uniform[entry] = uniform53(slice, cellHash[entry]!, moveHash[entry]!);
    },
    find(first, last) {
      let count = 0;
      for (let entry = first; entry < last; entry++) {
        const p = chance[slot[entry]!]!;
        const isNone = p <= 0.5 && p * left[cell[entry]!]! + uniform[entry]! < 1;
        if (!isNone) waiting[count++] = entry;
      }
      return count;
    },
    count(entriesWaiting) {
      let called = 0;
      let on = 0;
      let last = -1;
      for (let i = 0; i < entriesWaiting; i++) {
        const entry = waiting[i]!;
        if (cell[entry] === last) waiting[on++] = entry;
        else turn[called++] = entry;
        last = cell[entry]!;
      }
      moving.fill(-1, 0, called);
      return called;
    },
  };
}

function drawsSideBySide(
  module: Module,
  { cells, slots, cellHash, moveHash, cell, slot }: DrawTables,
): Draws {
  const room = cell.length + ROOM;
  const [numbers, words] = [8 * room, 4 * room];
  const { buffer, exports, at } = openTables(module, {
    tables: 4 * FIELDS,
    roots: 16 * ROOT_HIGH.length,
    chance: 8 * slots,
    left: 8 * cells,
    uniform: numbers,
    moving: numbers,
    trials: numbers,
    odds: numbers,
    none: numbers,
    luck: numbers,
    waiting: words,
    turn: words,
    cellHash: words,
    moveHash: words,
    chanceOf: words,
    leftOf: words,
  });
  const fill = (start: number, values: ArrayLike<number>) =>
    new Uint32Array(buffer, start, values.length).set(values);
  fill(at.cellHash, cellHash);
  fill(at.moveHash, moveHash);
  fill(
    at.chanceOf,
    Array.from(slot, (each) => at.chance + 8 * each),
  );
  fill(
    at.leftOf,
    Array.from(cell, (each) => at.left + 8 * each),
  );
  fill(at.tables, [
    at.uniform,
    at.chanceOf,
    at.leftOf,
    at.waiting,
    at.turn,
    at.trials,
    at.odds,
    at.none,
    at.luck,
    at.moving,
    at.roots,
  ]);
  const roots = new Float64Array(buffer, at.roots, 2 * ROOT_HIGH.length);
  for (let i = 0; i < ROOT_HIGH.length; i++) roots.set([ROOT_HIGH[i]!, ROOT_LOW[i]!], 2 * i);
  const { uniforms, find, count } = exports as Exports;
  return {
    chance: new Float64Array(buffer, at.chance, slots),
    left: new Float64Array(buffer, at.left, cells),
    uniform: new Float64Array(buffer, at.uniform, room),
    turn: new Int32Array(buffer, at.turn, room),
    moving: new Float64Array(buffer, at.moving, room),
    draw(slice, first, last) {
      const word = 4 * first;
      uniforms(
        slice[0]!,
        slice[1]!,
        at.cellHash + word,
        at.moveHash + word,
        at.uniform + 2 * word,
        last - first,
      );
    },
    find: (first, last) => find(at.tables, first, last),
    count: (waiting) => count(at.tables, waiting),
  };
}
