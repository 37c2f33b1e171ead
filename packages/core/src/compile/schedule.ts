/** The programs under which a world goes on when its numbers change: the same cells, and one ledger for all. */
import type { LedgerLine, Program } from './program.ts';

/** @throws RangeError when a change of numbers has changed where people can be */
export function withSchedule(
  program: Program,
  later: readonly { readonly week: number; readonly program: Program }[],
): Program {
  if (later.length === 0) return program;
  const ledger = [...program.ledger];
  const lineOf = new Map(ledger.map((line, i) => [keyOf(line), i]));
  for (const line of later.flatMap((each) => each.program.ledger)) {
    if (lineOf.has(keyOf(line))) continue;
    lineOf.set(keyOf(line), ledger.length);
    ledger.push(line);
  }
  const schedule = later.map(({ week, program: next }) => {
    const isOther =
      next.cellHash.length !== program.cellHash.length ||
      next.cellHash.some((hash, cell) => hash !== program.cellHash[cell]);
    if (isOther)
      throw new RangeError(`the schedule of week ${week} changes where people can be, which numbers may not`);
    const place = (line: number) => lineOf.get(keyOf(next.ledger[line]!))!;
    return {
      week,
      program: {
        ...next,
        cells: program.cells,
        ledger,
        terms: { ...next.terms, ledger: next.terms.ledger.map(place) },
        events: next.events.map((event) =>
          event.dropOut === undefined
            ? event
            : { ...event, dropOut: { ...event.dropOut, ledger: place(event.dropOut.ledger) } },
        ),
      },
    };
  });
  const isCountFree = [program, ...later.map((each) => each.program)].every((each) => each.isCountFree);
  return { ...program, ledger, schedule, isCountFree };
}

function keyOf({ event, move, cause }: LedgerLine): string {
  return `${event} ${move} ${cause}`;
}
