/**
 * The moves of expected customers, event by event, in WebAssembly or, with the same bits, in TypeScript. One set of tables and numbers
 * serves all worlds of a program: each puts its own in before a week and takes them away after it.
 */
import type { Program } from '../../compile/program.ts';
import { compileModule, openTables, type Module } from './machine.ts';
import { MOVES_WASM } from './moves.wasm.ts';

export interface Moves {
  /** Customers per cell. */
  readonly counts: Float64Array;
  /** Rate -> customers who moved at it. */
  readonly moved: Float64Array;
  /** Rate -> probability, and row -> probability to stay, of the week. */
  readonly probability: Float64Array;
  readonly stay: Float64Array;
  /** Lets one event of the kind `rates` happen. */
  spread(event: number): void;
}

let compiled: Module | null | undefined;
const known = new WeakMap<Program['entries'], Moves>();

export function movesOf(program: Program): Moves {
  compiled ??= compileModule(MOVES_WASM);
  const moves =
    known.get(program.entries) ?? (compiled === null ? plainMoves(program) : wasmMoves(compiled, program));
  known.set(program.entries, moves);
  return moves;
}

export function plainMoves(program: Program): Moves {
  const { cells, events, rates } = program;
  const { from, to, rate: rateOf } = program.entries;
  const before = new Float64Array(cells.length);
  const counts = new Float64Array(cells.length);
  const moved = new Float64Array(rates.count);
  const probability = new Float64Array(rates.count);
  const stay = new Float64Array(rates.rowStart.length - 1);
  return {
    counts,
    moved,
    probability,
    stay,
    spread(index) {
      const { active, rateRow, firstEntry, lastEntry } = events[index]!;
      before.set(counts);
      for (let i = 0; i < active.length; i++) {
        const cell = active[i]!;
        counts[cell] = before[cell]! * stay[rateRow[i]!]!;
      }
      for (let entry = firstEntry; entry < lastEntry; entry++) {
        const rate = rateOf[entry]!;
        const target = to[entry]!;
        const moving = before[from[entry]!]! * probability[rate]!;
        moved[rate] = moved[rate]! + moving;
        counts[target] = counts[target]! + moving;
      }
    },
  };
}

/** Bytes of an event, a cell and an entry in assembly/moves.ts. */
const EVENT_BYTES = 32;
const CELL_BYTES = 8;
const ENTRY_BYTES = 12;

function wasmMoves(module: Module, program: Program): Moves {
  const { cells, events, rates, entries } = program;
  const activeCells = events.reduce((sum, { active }) => sum + active.length, 0);
  const rows = rates.rowStart.length - 1;
  const { buffer, exports, at } = openTables(module, {
    before: 8 * cells.length,
    counts: 8 * cells.length,
    moved: 8 * rates.count,
    probability: 8 * rates.count,
    stay: 8 * rows,
    entries: ENTRY_BYTES * entries.rate.length,
    cells: CELL_BYTES * activeCells,
    events: EVENT_BYTES * events.length,
  });
  const words = (start: number) => new Uint32Array(buffer, start);
  let firstCell = at.cells;
  for (const [index, { active, rateRow, firstEntry, lastEntry }] of events.entries()) {
    const lastCell = firstCell + CELL_BYTES * active.length;
    const own = words(firstCell);
    for (let i = 0; i < active.length; i++) own.set([8 * active[i]!, at.stay + 8 * rateRow[i]!], 2 * i);
    words(at.events + EVENT_BYTES * index).set([
      firstCell,
      lastCell,
      at.entries + ENTRY_BYTES * firstEntry,
      at.entries + ENTRY_BYTES * lastEntry,
      at.before,
      at.counts,
      8 * cells.length,
      at.probability - at.moved,
    ]);
    firstCell = lastCell;
  }
  const table = words(at.entries);
  for (let i = 0; i < entries.rate.length; i++) {
    table[3 * i] = at.before + 8 * entries.from[i]!;
    table[3 * i + 1] = at.counts + 8 * entries.to[i]!;
    table[3 * i + 2] = at.moved + 8 * entries.rate[i]!;
  }
  const { spread } = exports as { readonly spread: (event: number) => void };
  return {
    counts: new Float64Array(buffer, at.counts, cells.length),
    moved: new Float64Array(buffer, at.moved, rates.count),
    probability: new Float64Array(buffer, at.probability, rates.count),
    stay: new Float64Array(buffer, at.stay, rows),
    spread: (index) => spread(at.events + EVENT_BYTES * index),
  };
}
