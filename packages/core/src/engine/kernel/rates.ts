/**
 * The rates of a program's weeks in WebAssembly, with the bits of `updateRates` in TypeScript. The tables stay in its memory for
 * as long as the program lives; every world brings its own scalars and takes its own numbers away.
 */
import { phi } from '../../elementary.ts';
import type { Program } from '../../compile/program.ts';
import { compileModule, openMachine, type Module } from './machine.ts';
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
const FIELDS = 12;
const PART_BYTES = 16;
const ROWS = 4;

/** The numbers of phi's series for sums below 1 (elementary/exp.ts), in the order of assembly/rates.ts. */
const SERIES = [1, 1 / 2, 1 / 16, 1 / 362880, 1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 2, 4];

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
  let end = 4 * FIELDS;
  const place = (bytes: number): number => {
    const at = Math.ceil(end / 16) * 16;
    end = at + bytes;
    return at;
  };
  const seriesAt = place(16 * SERIES.length);
  const baseAt = place(8 * table.count);
  const rowOfAt = place(4 * table.count);
  const partsAt = place(PART_BYTES * variable.rate.length);
  const scalarsAt = place(8 * slots);
  const [rateAt, probabilityAt] = [place(8 * table.count), place(8 * table.count)];
  const padded = 8 * (rows + ROWS - 1);
  const [totalAt, shareAt, stayAt] = [place(padded), place(padded), place(padded)];
  const { memory, exports } = openMachine<Exports>(module, end);
  const { buffer } = memory;
  new Uint32Array(buffer, 0, FIELDS).set([
    table.count,
    rows,
    variable.rate.length,
    seriesAt,
    baseAt,
    rowOfAt,
    partsAt,
    rateAt,
    probabilityAt,
    totalAt,
    shareAt,
    stayAt,
  ]);
  new Float64Array(buffer, seriesAt).set(SERIES.flatMap((number) => [number, number]));
  new Float64Array(buffer, baseAt).set(table.base);
  new Uint32Array(buffer, rowOfAt).set(table.rowOf.map((row) => 8 * row));
  const [places, coefficients] = [new Uint32Array(buffer, partsAt), new Float64Array(buffer, partsAt)];
  for (let i = 0; i < variable.rate.length; i++) {
    places[4 * i] = rateAt + 8 * variable.rate[i]!;
    places[4 * i + 1] = scalarsAt + 8 * variable.scalar[i]!;
    coefficients[2 * i + 1] = variable.coefficient[i]!;
  }
  const scalars = new Float64Array(buffer, scalarsAt, slots);
  const rate = new Float64Array(buffer, rateAt, table.count);
  const probability = new Float64Array(buffer, probabilityAt, table.count);
  const total = new Float64Array(buffer, totalAt, rows);
  const share = new Float64Array(buffer, shareAt, rows);
  const stay = new Float64Array(buffer, stayAt, rows);
  return (week) => {
    for (let slot = 0; slot < slots; slot++) scalars[slot] = week.scalars[slot]!;
    if (exports.sum(0) >= 1) shareOutLarge(total, share, stay);
    exports.shareOut(0);
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
