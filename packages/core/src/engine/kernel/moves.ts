/**
 * The moves of expected customers, event by event, in WebAssembly or, with the same bits, in TypeScript. One set of tables and numbers
 * serves all worlds of a program: each puts its own in before a week and takes them away after it.
 */
import type { Program } from '../../compile/program.ts';
import { compileModule, openMachine, type Module } from './machine.ts';
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
  let end = 16; // nothing stands at 0
  const place = (bytes: number): number => {
    const at = Math.ceil(end / 16) * 16;
    end = at + bytes;
    return at;
  };
  const rows = rates.rowStart.length - 1;
  const [beforeAt, countsAt] = [place(8 * cells.length), place(8 * cells.length)];
  const [movedAt, probabilityAt, stayAt] = [place(8 * rates.count), place(8 * rates.count), place(8 * rows)];
  const entriesAt = place(ENTRY_BYTES * entries.rate.length);
  const cellsAt = events.map(({ active }) => place(CELL_BYTES * active.length));
  const eventsAt = place(EVENT_BYTES * events.length);
  const { memory, exports } = openMachine<{ readonly spread: (event: number) => void }>(module, end);
  const { buffer } = memory;
  const words = (at: number) => new Uint32Array(buffer, at);
  for (const [index, { active, rateRow, firstEntry, lastEntry }] of events.entries()) {
    const at = cellsAt[index]!;
    const own = words(at);
    for (let i = 0; i < active.length; i++) own.set([8 * active[i]!, stayAt + 8 * rateRow[i]!], 2 * i);
    words(eventsAt + EVENT_BYTES * index).set([
      at,
      at + CELL_BYTES * active.length,
      entriesAt + ENTRY_BYTES * firstEntry,
      entriesAt + ENTRY_BYTES * lastEntry,
      beforeAt,
      countsAt,
      8 * cells.length,
      probabilityAt - movedAt,
    ]);
  }
  const table = words(entriesAt);
  for (let i = 0; i < entries.rate.length; i++) {
    table[3 * i] = beforeAt + 8 * entries.from[i]!;
    table[3 * i + 1] = countsAt + 8 * entries.to[i]!;
    table[3 * i + 2] = movedAt + 8 * entries.rate[i]!;
  }
  return {
    counts: new Float64Array(buffer, countsAt, cells.length),
    moved: new Float64Array(buffer, movedAt, rates.count),
    probability: new Float64Array(buffer, probabilityAt, rates.count),
    stay: new Float64Array(buffer, stayAt, rows),
    spread: (index) => exports.spread(eventsAt + EVENT_BYTES * index),
  };
}
