/** Rows as flat typed arrays, events one after another. */
import type { Journey, JourneyEvent } from '../model/journey.ts';
import { nameHash } from '../random/index.ts';
import type { Cell } from '../mechanisms/mechanism.ts';
import { layOutClocks } from './clocks.ts';
import type { Scalars } from './scalars.ts';
import type { LedgerLine, Program, ProgramEvent } from './program.ts';
import type { Row, RowTerm } from './rows.ts';

type Layout = Pick<Program, 'events' | 'entries' | 'terms' | 'ledger'>;

export function layOut(
  compiled: readonly { readonly event: JourneyEvent; readonly rows: readonly Row[] }[],
  journey: Journey,
  cells: readonly Cell[],
  scalars: Scalars,
): Layout {
  const ledger = register<LedgerLine>((line) => `${line.event} ${line.move} ${line.cause}`);
  const entries = { to: [] as number[], hash: [] as number[], tally: [] as number[], base: [] as number[] };
  const termStart: number[] = [];
  const variableEnd: number[] = [];
  const clock: number[] = [];
  const terms = { coefficient: [] as number[], scalar: [] as number[], ledger: [] as number[] };

  const addTerm = (term: RowTerm, line: Pick<LedgerLine, 'event' | 'move' | 'moveLabel'>) => {
    const { id, label, channel } = term.cause;
    terms.coefficient.push(term.coefficient);
    terms.scalar.push(term.scalars.length === 0 ? -1 : scalars.indexOf(term.scalars));
    terms.ledger.push(ledger.indexOf({ ...line, cause: id, label, channel: channel ?? null }));
  };

  const events = compiled.map(({ event, rows }): ProgramEvent => {
    const rowStart: number[] = [];
    const active: number[] = [];
    const dynamic: number[] = [];
    const { clocks, clockOf } = layOutClocks(
      cells,
      rows.map((row) =>
        row.entries.map((entry) => ({ move: entry.move, rate: everydayRate(entry.terms, scalars) })),
      ),
    );
    for (const [cell, row] of rows.entries()) {
      rowStart.push(entries.to.length);
      if (row.entries.length > 0) active.push(cell);
      if (row.entries.some((entry) => entry.terms.some((term) => term.scalars.length > 0)))
        dynamic.push(cell);
      clock.push(...clockOf[cell]!);
      for (const entry of row.entries) {
        const variable = entry.terms.filter((term) => term.scalars.length > 0);
        const constant = entry.terms.filter((term) => term.scalars.length === 0);
        entries.to.push(entry.to);
        const line = {
          event: event.id,
          move: entry.move,
          moveLabel: moveLabel(event, entry.move, entry.label),
        };
        entries.hash.push(nameHash(entry.move));
        entries.tally.push(journey.tallies.findIndex((tally) => tally.id === entry.tally));
        entries.base.push(constant.reduce((sum, term) => sum + term.coefficient, 0));
        termStart.push(terms.coefficient.length);
        for (const term of variable) addTerm(term, line);
        variableEnd.push(terms.coefficient.length);
        for (const term of constant) addTerm(term, line);
      }
    }
    rowStart.push(entries.to.length);
    const shape = {
      id: event.id,
      hash: nameHash(event.id),
      kind: event.kind,
      active: Int32Array.from(active),
      dynamic: Int32Array.from(dynamic),
      rowStart: Int32Array.from(rowStart),
      clocks,
    };
    if (event.kind === 'rates') return shape;
    return {
      ...shape,
      dropOut: {
        probability: Float64Array.from(rows, (row) => row.dropOut?.probability ?? 0),
        to: Int32Array.from(rows, (row) => row.dropOut?.to ?? -1),
        ledger: ledger.indexOf({
          event: event.id,
          move: event.dropOut.id,
          moveLabel: event.dropOut.label,
          cause: 'afterPurchase',
          label: 'Drops out after a purchase',
          channel: null,
        }),
        hash: nameHash(event.dropOut.id),
      },
    };
  });
  termStart.push(terms.coefficient.length);
  return {
    events,
    entries: {
      count: entries.to.length,
      to: Int32Array.from(entries.to),
      hash: Uint32Array.from(entries.hash),
      tally: Int32Array.from(entries.tally),
      base: Float64Array.from(entries.base),
      termStart: Int32Array.from(termStart),
      variableEnd: Int32Array.from(variableEnd),
      clock: Int32Array.from(clock),
    },
    terms: {
      count: terms.coefficient.length,
      coefficient: Float64Array.from(terms.coefficient),
      scalar: Int32Array.from(terms.scalar),
      ledger: Int32Array.from(terms.ledger),
    },
    ledger: ledger.items,
  };
}

/** A move that stands for several steps (memory none to faint, faint to clear) is named after its event. */
function moveLabel(event: JourneyEvent, id: string, label: string): string {
  if (event.kind === 'repeat') return label;
  return event.moves.filter((move) => move.id === id).length > 1 ? `${event.label}: ${id}` : label;
}

/** The rate of an entry in an everyday week. */
function everydayRate(terms: readonly RowTerm[], scalars: Scalars): number {
  return terms.reduce(
    (rate, term) =>
      rate +
      term.coefficient * (term.scalars.length === 0 ? 1 : scalars.typical(scalars.indexOf(term.scalars))),
    0,
  );
}

function register<T>(keyOf: (item: T) => string): { items: T[]; indexOf(item: T): number } {
  const items: T[] = [];
  const place = new Map<string, number>();
  return {
    items,
    indexOf(item) {
      const key = keyOf(item);
      const known = place.get(key);
      if (known !== undefined) return known;
      place.set(key, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
}
