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

function wasmMoves(module: Module, program: Program): Moves {
  const { cells, events, rates, entries } = program;
  let end = 16; // nothing stands at 0
  const place = (bytes: number): number => {
    const at = Math.ceil(end / 16) * 16;
    end = at + bytes;
    return at;
  };
  const constants: { readonly at: number; readonly numbers: Int32Array }[] = [];
  const constant = (numbers: Int32Array): number => {
    const at = place(numbers.byteLength);
    constants.push({ at, numbers });
    return at;
  };
  const rows = rates.rowStart.length - 1;
  const [fromAt, toAt, rateAt] = [constant(entries.from), constant(entries.to), constant(entries.rate)];
  const [beforeAt, countsAt] = [place(8 * cells.length), place(8 * cells.length)];
  const [movedAt, probabilityAt, stayAt] = [place(8 * rates.count), place(8 * rates.count), place(8 * rows)];
  const eventAt = events.map(({ active, rateRow, firstEntry, lastEntry }) =>
    constant(
      Int32Array.of(
        constant(active),
        constant(rateRow),
        active.length,
        fromAt + 4 * firstEntry,
        toAt + 4 * firstEntry,
        rateAt + 4 * firstEntry,
        lastEntry - firstEntry,
        beforeAt,
        countsAt,
        8 * cells.length,
        movedAt,
        probabilityAt,
        stayAt,
      ),
    ),
  );
  const { memory, exports } = openMachine<{ readonly spread: (event: number) => void }>(module, end);
  const { buffer } = memory;
  for (const { at, numbers } of constants) new Int32Array(buffer, at, numbers.length).set(numbers);
  return {
    counts: new Float64Array(buffer, countsAt, cells.length),
    moved: new Float64Array(buffer, movedAt, rates.count),
    probability: new Float64Array(buffer, probabilityAt, rates.count),
    stay: new Float64Array(buffer, stayAt, rows),
    spread: (index) => exports.spread(eventAt[index]!),
  };
}
