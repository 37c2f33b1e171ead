/**
 * The rates of a week and the probabilities that follow from them. Moves of an event compete: with L the sum of their
 * rates, `stay = exp(-L)` and `move j = rate j x phi(L)`, so rows sum to one for any rates.
 */
import { phi } from '../elementary.ts';
import type { Program } from '../compile/program.ts';

export interface Rates {
  /** Rate -> its value this week. */
  readonly rate: Float64Array;
  /** Rate -> probability that its move happens this week; of a repeat purchase, that there is one at all. */
  readonly probability: Float64Array;
  /** Weekly scalars, base ones first, then products. */
  readonly scalars: Float64Array;
}

/** Rates with everything that never changes already in place. */
export function initialRates(program: Pick<Program, 'rates' | 'scalars' | 'products'>): Rates {
  const { base, count, rowStart } = program.rates;
  const rates: Rates = {
    rate: Float64Array.from(base),
    probability: new Float64Array(count),
    scalars: new Float64Array(program.scalars.length + program.products.length),
  };
  for (let row = 0; row < rowStart.length - 1; row++) shareOut(rates, rowStart[row]!, rowStart[row + 1]!);
  return rates;
}

/** Works out this week's rates and probabilities from the scalars in place. */
export function updateRates(program: Pick<Program, 'rates' | 'terms'>, rates: Rates): void {
  const { rate, scalars } = rates;
  const { base, termStart, variableEnd, rowStart, dynamic } = program.rates;
  const { coefficient, scalar } = program.terms;
  for (let i = 0; i < dynamic.length; i++) {
    const from = rowStart[dynamic[i]!]!;
    const end = rowStart[dynamic[i]! + 1]!;
    for (let j = from; j < end; j++) {
      let sum = base[j]!;
      for (let term = termStart[j]!; term < variableEnd[j]!; term++)
        sum += coefficient[term]! * scalars[scalar[term]!]!;
      rate[j] = sum;
    }
    shareOut(rates, from, end);
  }
}

/** From the rates of a row to its probabilities. */
function shareOut({ rate, probability }: Rates, from: number, end: number): void {
  let total = 0;
  for (let j = from; j < end; j++) total += rate[j]!;
  const share = phi(total);
  for (let j = from; j < end; j++) probability[j] = rate[j]! * share;
}
