/**
 * The cause ledger. Every move has exactly one cause, in proportion to the parts of its rate, and the ledger holds the conditional
 * means: moves / rate x coefficient x scalar, summed over weeks. Coefficients never change, so weeks are summed without them.
 */
import type { Program } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { isEqual } from './is-equal.ts';
import type { Rates } from './rates.ts';

/** Sums over the weeks since they were last closed. */
export interface CauseSums {
  /** Rate -> moves per unit of it. */
  readonly perRate: Float64Array;
  /** Term that changes from week to week -> moves per unit of its rate x its scalar. */
  readonly variable: Float64Array;
  /** Line of the ledger -> what has no rate: drop-outs, and branches of matrices. */
  readonly other: Float64Array;
  /** Rate -> moves per unit of it in the week at hand: room to work in. */
  readonly now: Float64Array;
}

export function emptyCauseSums({ rates, terms, ledger }: Program): CauseSums {
  return {
    perRate: new Float64Array(rates.count),
    variable: new Float64Array(terms.variable.rate.length),
    other: new Float64Array(ledger.length),
    now: new Float64Array(rates.count),
  };
}

/** Adds a week or substep. */
export function addCauses(
  { perRate, variable, other, now }: CauseSums,
  program: Program,
  flow: Flow,
  rates: Rates,
): void {
  addMovesPerRate(perRate, now, flow.moved, rates.rate);
  addScaled(variable, now, program.terms.variable.rate, program.terms.variable.scalar, rates.scalars);
  for (let index = 0; index < program.events.length; index++) {
    const { dropOut, matrix } = program.events[index]!;
    if (dropOut !== undefined) other[dropOut.ledger] = other[dropOut.ledger]! + flow.dropped[index]!;
    for (const branch of matrix?.branches ?? [])
      other[branch.ledger] = other[branch.ledger]! + flow.matrix.taken[branch.index]!;
  }
}

/**
 * Goes on under the next program of a schedule: sums that mean the same there are summed on, others are closed first. So a
 * schedule that changes nothing changes no bit.
 */
export function passOnCauses(
  from: { readonly causes: CauseSums; readonly program: Program },
  to: { readonly causes: CauseSums; readonly program: Program },
  caused: Float64Array,
): void {
  if (!hasSameTerms(from.program, to.program)) {
    closeCauses(from.causes, from.program, caused);
    return;
  }
  // Rates beyond the shorter list have no terms, so nothing is read off their sums.
  to.causes.perRate.set(from.causes.perRate.subarray(0, to.causes.perRate.length));
  to.causes.variable.set(from.causes.variable);
  to.causes.other.set(from.causes.other);
}

function hasSameTerms({ terms: a }: Program, { terms: b }: Program): boolean {
  return (['rate', 'coefficient', 'scalar', 'ledger'] as const).every((part) => isEqual(a[part], b[part]));
}

/** Adds the sums to the lines of the ledger, and begins anew. */
export function closeCauses(
  { perRate, variable, other }: CauseSums,
  { terms }: Program,
  caused: Float64Array,
): void {
  let place = 0;
  for (let term = 0; term < terms.count; term++) {
    const line = terms.ledger[term]!;
    const sum = terms.scalar[term]! > 0 ? variable[place++]! : perRate[terms.rate[term]!]!;
    caused[line] = caused[line]! + terms.coefficient[term]! * sum;
  }
  addTo(caused, other);
  for (const sums of [perRate, variable, other]) sums.fill(0);
}

/** Adds the moves per unit of each rate, and leaves those of this week in `now`. */
function addMovesPerRate(
  sums: Float64Array,
  now: Float64Array,
  moved: Float64Array,
  rate: Float64Array,
): void {
  for (let i = 0; i < moved.length; i++) {
    const perRate = moved[i] === 0 ? 0 : moved[i]! / rate[i]!;
    now[i] = perRate;
    sums[i] = sums[i]! + perRate;
  }
}

function addTo(sums: Float64Array, numbers: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + numbers[i]!;
}

function addScaled(
  sums: Float64Array,
  perRate: Float64Array,
  rateOf: Int32Array,
  scalar: Int32Array,
  scalars: Float64Array,
): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + perRate[rateOf[i]!]! * scalars[scalar[i]!]!;
}
