/** The programs under which a world goes on when its numbers change: the same cells, one ledger and one list of passages for all. */
import { passageKey } from './passages.ts';
import type { LedgerLine, Program, ProgramEvent } from './program.ts';

/** @throws RangeError when a change of numbers has changed where people can be */
export function withSchedule(
  program: Program,
  later: readonly { readonly week: number; readonly program: Program }[],
): Program {
  if (later.length === 0) return program;
  const programs = [program, ...later.map((each) => each.program)];
  const ledger = inCommon(
    programs.map((each) => each.ledger),
    keyOf,
  );
  const passages = inCommon(
    programs.map((each) => each.passages),
    passageKey,
  );
  const schedule = later.map(({ week, program: next }) => {
    const isOther =
      next.cellHash.length !== program.cellHash.length ||
      next.cellHash.some((hash, cell) => hash !== program.cellHash[cell]);
    if (isOther)
      throw new RangeError(`the schedule of week ${week} changes where people can be, which numbers may not`);
    const place = (line: number) => ledger.placeOf(next.ledger[line]!);
    const passageOf = (passage: number) => (passage < 0 ? -1 : passages.placeOf(next.passages[passage]!));
    return {
      week,
      program: {
        ...next,
        cells: program.cells,
        ledger: ledger.items,
        passages: passages.items,
        ageingPassage: next.ageingPassage?.map(passageOf),
        rates: { ...next.rates, passage: next.rates.passage.map(passageOf) },
        terms: { ...next.terms, ledger: next.terms.ledger.map(place) },
        events: next.events.map((event) => remapped(event, place, passageOf)),
      },
    };
  });
  const isCountFree = programs.every((each) => each.isCountFree);
  return { ...program, ledger: ledger.items, passages: passages.items, schedule, isCountFree };
}

/** The same event with its lines and passages as all programs count them. */
function remapped(
  event: ProgramEvent,
  lineOf: (line: number) => number,
  passageOf: (passage: number) => number,
): ProgramEvent {
  const { dropOut, matrix } = event;
  if (matrix !== undefined) {
    const branches = matrix.branches.map((branch) => ({
      ...branch,
      ledger: lineOf(branch.ledger),
      steps: branch.steps.map((step) => ({ ...step, passage: step.passage?.map(passageOf) })),
    }));
    return { ...event, matrix: { ...matrix, branches } };
  }
  if (dropOut === undefined) return event;
  const passage = dropOut.passage.map(passageOf);
  return { ...event, dropOut: { ...dropOut, passage, ledger: lineOf(dropOut.ledger) } };
}

/** Every item of some lists once, those of the first list where they were. */
function inCommon<Item>(lists: readonly (readonly Item[])[], nameOf: (item: Item) => string) {
  const items: Item[] = [];
  const place = new Map<string, number>();
  for (const item of lists.flat()) {
    if (place.has(nameOf(item))) continue;
    place.set(nameOf(item), items.length);
    items.push(item);
  }
  return { items, placeOf: (item: Item) => place.get(nameOf(item))! };
}

function keyOf({ event, move, cause }: LedgerLine): string {
  return `${event} ${move} ${cause}`;
}
