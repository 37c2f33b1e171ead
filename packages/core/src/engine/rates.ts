/**
 * The rates of a week and the probabilities that follow from them. Moves of an event compete: with L the sum of their
 * rates, `stay = exp(-L)` and `move j = rate j x phi(L)`, so rows sum to one for any rates.
 */
import { phi } from '../elementary.ts';
import type { Program } from '../compile/program.ts';
import { wasmRates } from './kernel/rates.ts';

export interface Rates {
  /** Rate -> its value this week. */
  readonly rate: Float64Array;
  /** Rate -> probability that its move happens this week; of a repeat purchase, that there is one at all. */
  readonly probability: Float64Array;
  /** Row -> sum of its rates. */
  readonly total: Float64Array;
  /** Row -> probability that none of its moves happens this week. */
  readonly stay: Float64Array;
  /** Row -> probability of a move per unit of its rate: room to work in. */
  readonly share: Float64Array;
  /** Weekly scalars by slot: the constant 1, base ones, products. */
  readonly scalars: Float64Array;
}

/** Rates before the first week. */
export function emptyRates(program: Pick<Program, 'rates' | 'scalars' | 'products'>): Rates {
  const { count, rowStart } = program.rates;
  const rows = rowStart.length - 1;
  return {
    rate: new Float64Array(count),
    probability: new Float64Array(count),
    total: new Float64Array(rows),
    share: new Float64Array(rows),
    stay: new Float64Array(rows),
    scalars: new Float64Array(1 + program.scalars.length + program.products.length).fill(1, 0, 1),
  };
}

type Tables = Pick<Program, 'rates' | 'terms'>;

/** Works out this week's rates and probabilities from the scalars in place. */
export function updateRates(program: Tables, rates: Rates): void {
  const update = wasmRates(program);
  if (update === null) updatePlainly(program, rates);
  else update(rates);
}

/**
 * The same without WebAssembly. Flat loops over terms, rates and rows: rows are short, and a loop within a loop would cost more in
 * wrongly guessed ends than in arithmetic.
 */
export function updatePlainly({ rates: table, terms }: Tables, rates: Rates): void {
  const { rate, probability, total, share } = rates;
  rate.set(table.base);
  addParts(terms.variable, rates.scalars, rate);
  sumRows(table.rowOf, rate, total);
  shareOut(total, share, rates.stay);
  multiplyRows(table.rowOf, rate, share, probability);
}

function addParts(parts: Program['terms']['variable'], scalars: Float64Array, rate: Float64Array): void {
  const { rate: rateOf, coefficient, scalar } = parts;
  for (let i = 0; i < rateOf.length; i++) {
    const j = rateOf[i]!;
    rate[j] = rate[j]! + coefficient[i]! * scalars[scalar[i]!]!;
  }
}

function sumRows(rowOf: Int32Array, rate: Float64Array, total: Float64Array): void {
  total.fill(0);
  for (let j = 0; j < rate.length; j++) {
    const row = rowOf[j]!;
    total[row] = total[row]! + rate[j]!;
  }
}

function shareOut(total: Float64Array, share: Float64Array, stay: Float64Array): void {
  for (let row = 0; row < total.length; row++) {
    const sum = total[row]!;
    const perRate = phi(sum);
    share[row] = perRate;
    stay[row] = Math.max(0, 1 - sum * perRate); // exp(-sum), as far as 1 - exp(-sum) can tell
  }
}

function multiplyRows(
  rowOf: Int32Array,
  rate: Float64Array,
  share: Float64Array,
  probability: Float64Array,
): void {
  for (let j = 0; j < rate.length; j++) probability[j] = rate[j]! * share[rowOf[j]!]!;
}
