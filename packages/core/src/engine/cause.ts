import type { LedgerLine, Program } from '../compile/program.ts';
import type { Rates } from './rates.ts';

/** The one cause of a move: chosen among the parts of its rate in proportion to them. @param u uniform in (0, 1) */
export function causeOf(program: Program, rates: Rates, entry: number, u: number): LedgerLine {
  const { termStart } = program.rates;
  const rate = program.entries.rate[entry]!;
  const last = termStart[rate + 1]! - 1;
  let left = u * rates.rate[rate]!;
  for (let term = termStart[rate]!; term < last; term++) {
    left -= partOf(program, rates, term);
    if (left < 0) return program.ledger[program.terms.ledger[term]!]!;
  }
  return program.ledger[program.terms.ledger[last]!]!;
}

/** A term's part of its rate this week. */
export function partOf(program: Program, rates: Rates, term: number): number {
  return program.terms.coefficient[term]! * rates.scalars[program.terms.scalar[term]!]!;
}
