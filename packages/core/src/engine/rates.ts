/**
 * The rates of a week and the probabilities that follow from them. Moves of an event compete: with L the sum of their
 * rates, `stay = exp(-L)` and `move j = rate j x phi(L)`, so rows sum to one for any rates.
 */
import { phi } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';

export interface Rates {
  /** Entry -> weekly rate. */
  readonly rate: Float64Array;
  /** Entry -> probability in this week (rate events) (of a repeat event, its purchase rate). */
  readonly probability: Float64Array;
  /** Weekly scalars, base ones first, then products. */
  readonly scalars: Float64Array;
}

/** Rates with everything that never changes already in place. */
export function initialRates(program: Program): Rates {
  const rates: Rates = {
    rate: Float64Array.from(program.entries.base),
    probability: new Float64Array(program.entries.count),
    scalars: new Float64Array(program.scalars.length + program.products.length),
  };
  for (const event of program.events) updateProbabilities(event, event.active, rates);
  return rates;
}

/** Works out this week's rates and probabilities from the scalars in place. */
export function updateRates(program: Program, rates: Rates): void {
  const { rate, scalars } = rates;
  const { base, termStart, variableEnd } = program.entries;
  const { coefficient, scalar } = program.terms;
  for (const event of program.events) {
    const { dynamic, rowStart } = event;
    for (let i = 0; i < dynamic.length; i++) {
      const cell = dynamic[i]!;
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
        let sum = base[entry]!;
        for (let term = termStart[entry]!; term < variableEnd[entry]!; term++)
          sum += coefficient[term]! * scalars[scalar[term]!]!;
        rate[entry] = sum;
      }
    }
    updateProbabilities(event, dynamic, rates);
  }
}

function updateProbabilities(event: ProgramEvent, cells: Int32Array, { rate, probability }: Rates): void {
  const { rowStart, kind } = event;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const from = rowStart[cell]!;
    const end = rowStart[cell + 1]!;
    if (kind === 'repeat') {
      probability[from] = rate[from]!;
      continue;
    }
    let total = 0;
    for (let entry = from; entry < end; entry++) total += rate[entry]!;
    const share = phi(total);
    for (let entry = from; entry < end; entry++) probability[entry] = rate[entry]! * share;
  }
}
