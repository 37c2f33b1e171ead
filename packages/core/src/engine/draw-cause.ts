/** Why one customer moved: its one cause, drawn among the parts of the rate. */
import type { LedgerLine, Program } from '../compile/program.ts';
import { nameHash } from '../random/index.ts';
import type { Occasion } from './relive.ts';
import type { Rates } from './rates.ts';

/** What the draw of a move's cause is for. */
export const CAUSES = nameHash('causes');

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

/** Index of the channel that a line of the ledger names. */
export function channelAt({ program }: Occasion, line: LedgerLine): number {
  return program.channels.findIndex(({ id }) => id === line.channel);
}
