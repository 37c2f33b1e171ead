/**
 * The rates of a program's weeks in WebAssembly, with the bits of `updateRates` in TypeScript. The tables stay in its memory for
 * as long as the program lives; every world brings its own scalars and takes its own numbers away.
 */
import { phi } from '../../elementary.ts';
import type { Program } from '../../compile/program.ts';
import { compileModule, openTables, type Module } from './machine.ts';
import { RATES_WASM } from './rates.wasm.ts';

/** A week's scalars by slot, and the numbers that are worked out from them. */
interface Week {
  readonly scalars: Float64Array;
  readonly rate: Float64Array;
  readonly probability: Float64Array;
  readonly total: Float64Array;
  readonly stay: Float64Array;
}

/** Works out a week's numbers from its scalars. */
export type UpdateRates = (week: Week) => void;

type Tables = Pick<Program, 'rates' | 'terms'>;

interface Exports {
  /** @returns the largest total of a row */
  readonly sum: (table: number) => number;
  readonly shareOut: (table: number) => void;
}

/** Fields of the table in assembly/rates.ts, bytes of a part there, and rows in a turn of its loop. */
const FIELDS = 11;
const PART_BYTES = 16;
const ROWS = 4;

let compiled: Module | null | undefined;
const known = new WeakMap<Program['rates'], UpdateRates>();

/** Null where there is no WebAssembly or no SIMD. */
export function wasmRates(program: Tables): UpdateRates | null {
  compiled ??= compileModule(RATES_WASM);
  if (compiled === null) return null;
  const update = known.get(program.rates) ?? createUpdate(compiled, program);
  known.set(program.rates, update);
  return update;
}

function createUpdate(module: Module, { rates: table, terms }: Tables): UpdateRates {
  const { variable } = terms;
  const rows = table.rowStart.length - 1;
  const slots = 1 + variable.scalar.reduce((most, slot) => Math.max(most, slot), 0);
  const padded = 8 * (rows + ROWS - 1);
  const { buffer, exports, at } = openTables(module, {
    table: 4 * FIELDS,
    base: 8 * table.count,
    rowOf: 4 * table.count,
    parts: PART_BYTES * variable.rate.length,
    scalars: 8 * slots,
    rate: 8 * table.count,
    probability: 8 * table.count,
    total: padded,
    share: padded,
    stay: padded,
  });
  new Uint32Array(buffer, at.table, FIELDS).set([
    table.count,
    rows,
    variable.rate.length,
    at.base,
    at.rowOf,
    at.parts,
    at.rate,
    at.probability,
    at.total,
    at.share,
    at.stay,
  ]);
  new Float64Array(buffer, at.base).set(table.base);
  new Uint32Array(buffer, at.rowOf).set(table.rowOf.map((row) => 8 * row));
  const [places, coefficients] = [new Uint32Array(buffer, at.parts), new Float64Array(buffer, at.parts)];
  for (let i = 0; i < variable.rate.length; i++) {
    places[4 * i] = at.rate + 8 * variable.rate[i]!;
    places[4 * i + 1] = at.scalars + 8 * variable.scalar[i]!;
    coefficients[2 * i + 1] = variable.coefficient[i]!;
  }
  const numbers = (start: number, count: number) => new Float64Array(buffer, start, count);
  const scalars = numbers(at.scalars, slots);
  const [rate, probability] = [numbers(at.rate, table.count), numbers(at.probability, table.count)];
  const [total, share, stay] = [numbers(at.total, rows), numbers(at.share, rows), numbers(at.stay, rows)];
  const { sum, shareOut } = exports as Exports;
  return (week) => {
    for (let slot = 0; slot < slots; slot++) scalars[slot] = week.scalars[slot]!;
    if (sum(at.table) >= 1) shareOutLarge(total, share, stay);
    shareOut(at.table);
    week.rate.set(rate);
    week.probability.set(probability);
    week.total.set(total);
    week.stay.set(stay);
  };
}

/** The rows whose rates sum to 1 or more, which need an exponential. */
function shareOutLarge(total: Float64Array, share: Float64Array, stay: Float64Array): void {
  for (let row = 0; row < total.length; row++) {
    const sum = total[row]!;
    if (sum < 1) continue;
    share[row] = phi(sum);
    stay[row] = Math.max(0, 1 - sum * share[row]!);
  }
}
