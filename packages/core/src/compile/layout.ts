/** Rows as flat typed arrays, events one after another. */
import type { Journey, JourneyEvent, Tally } from '../model/journey.ts';
import type { MatrixBranch, MatrixEvent } from '../model/matrix-event.ts';
import { nameHash } from '../random/index.ts';
import type { Cell, CompiledCause, PoolContext } from '../mechanisms/mechanism.ts';
import { layOutClocks } from './clocks.ts';
import { jointEntries, jointMoves } from './joint-moves.ts';
import { compileMatrix, type MatrixContext, type MatrixProgram } from './matrix.ts';
import type { Passages } from './passages.ts';
import { poolsEntered, programPools } from './pools.ts';
import type { Scalars } from './scalars.ts';
import type { LedgerLine, Program, ProgramEvent } from './program.ts';
import type { Row, RowEntry, RowTerm } from './rows.ts';
import { collectRates, type MoveRate, type RateTerm } from './shared-rates.ts';

type Layout = Pick<
  Program,
  'events' | 'entries' | 'rates' | 'terms' | 'sales' | 'tallies' | 'ledger' | 'pools'
>;

/**
 * @param substeps steps of a week, over which rates are spread
 * @param worthOf revenue of one purchase of a tally by somebody of a cell
 * @param paidBy channels that a purchase by somebody of a cell costs something
 */
export function layOut(
  compiled: readonly { readonly event: JourneyEvent; readonly rows: readonly Row[] }[],
  journey: Journey,
  cells: readonly Cell[],
  cellHash: Uint32Array,
  scalars: Scalars,
  substeps: number,
  pools: readonly PoolContext[],
  passages: Passages,
  worthOf: (tally: Tally, cell: Cell) => number,
  paidBy: (cell: Cell) => readonly number[],
  matrices: Omit<MatrixContext, 'cells' | 'passages' | 'worthOf' | 'ledgerLine' | 'nextBranch'>,
): Layout {
  const worth = (id: string, cell: Cell) =>
    worthOf(
      journey.tallies.find((tally) => tally.id === id)!,
      cell,
    );
  let branches = 0;
  const ledger = register<LedgerLine>((line) => `${line.event} ${line.move} ${line.cause}`);
  const entries = {
    from: [] as number[],
    to: [] as number[],
    hash: [] as number[],
    tally: [] as number[],
    rate: [] as number[],
  };
  const clock: number[] = [];
  const rates = collectRates();

  /** Line of the ledger of a cause of a move; a move is met in many cells. */
  const known = new Map<string, Map<CompiledCause, number>>();
  const lineOf = (event: JourneyEvent, { move, label }: RowEntry, cause: CompiledCause): number => {
    const name = `${event.id} ${move}`;
    const lines = known.get(name) ?? new Map<CompiledCause, number>();
    known.set(name, lines);
    const line =
      lines.get(cause) ??
      ledger.indexOf({
        event: event.id,
        move,
        moveLabel: moveLabel(event, move, label),
        cause: cause.id,
        label: cause.label,
        channel: cause.channel ?? null,
      });
    lines.set(cause, line);
    return line;
  };

  /** What an entry's rate is made of; parts that change from week to week come first. */
  const rateOf = (event: JourneyEvent, entry: RowEntry, cell: number): MoveRate => {
    const variable: RateTerm[] = [];
    const constant: RateTerm[] = [];
    let isAtPool = false;
    for (const { coefficient, parts, scalars: factors, cause } of entry.terms) {
      const scalar = scalars.slotOf(factors);
      const abandons = abandonedIn(factors);
      if (abandons.length > 0) isAtPool = true;
      (scalar > 0 ? variable : constant).push({
        coefficient: coefficient / substeps,
        parts: parts.map((part) => part.coefficient),
        scalar,
        abandons,
        ledger: lineOf(event, entry, cause),
      });
    }
    const enters = poolsEntered(pools, cell, entry.to);
    const by = { event: event.id, move: entry.move, label: entry.label };
    return {
      terms: [...variable, ...constant],
      passage: passages.between(cell, entry.to, by, isAtPool || enters.length > 0),
      enters,
      sale: entry.tally === undefined ? undefined : saleOf(entry.tally, cells[cell]!),
    };
  };

  const saleOf = (id: string, cell: Cell): MoveRate['sale'] => {
    const index = journey.tallies.findIndex((tally) => tally.id === id);
    const tally = journey.tallies[index];
    return (
      tally && {
        revenue: worthOf(tally, cell),
        isFirst: tally.isFirstPurchase,
        tally: index,
        segment: cell.segment,
        paidBy: paidBy(cell),
      }
    );
  };

  const events = compiled.map(({ event, rows }): ProgramEvent => {
    const rowStart: number[] = [];
    const active: number[] = [];
    const rateRow: number[] = [];
    const { clocks, clockOf } = layOutClocks(
      cells,
      rows.map((row) =>
        row.entries.map((entry) => ({
          move: entry.move,
          rate: everydayRate(entry.terms, scalars) / substeps,
        })),
      ),
    );
    for (const [cell, row] of rows.entries()) {
      rowStart.push(entries.to.length);
      if (row.entries.length === 0) continue;
      active.push(cell);
      clock.push(...clockOf[cell]!);
      const shared = rates.add(row.entries.map((entry) => rateOf(event, entry, cell)));
      rateRow.push(shared.row);
      for (const [i, entry] of row.entries.entries()) {
        entries.from.push(cell);
        entries.to.push(entry.to);
        entries.hash.push(nameHash(entry.move));
        entries.tally.push(journey.tallies.findIndex((tally) => tally.id === entry.tally));
        entries.rate.push(shared.firstRate + i);
      }
    }
    rowStart.push(entries.to.length);
    const joint =
      event.kind === 'rates' ? jointMoves(entries, cellHash, rowStart[0]!, entries.to.length) : [];
    const shape = {
      id: event.id,
      hash: nameHash(event.id),
      kind: event.kind,
      active: Int32Array.from(active),
      rateRow: Int32Array.from(rateRow),
      rowStart: Int32Array.from(rowStart),
      firstEntry: rowStart[0]!,
      lastEntry: entries.to.length,
      clocks,
      joint,
      jointEntry: jointEntries(joint, entries, cells.length),
    };
    if (event.kind === 'rates') return shape;
    if (event.kind === 'matrix') {
      const ledgerLine = (of: MatrixEvent, branch: MatrixBranch) =>
        ledger.indexOf(branchLine(of, branch, matrices.channels));
      const nextBranch = () => branches++;
      const around = { ...matrices, cells, passages, worthOf: worth, ledgerLine, nextBranch };
      const matrix = compileMatrix(event, around);
      refusePools(event, matrix, pools);
      return { ...shape, matrix };
    }
    const intruding = rows.some(
      ({ dropOut }, cell) => dropOut !== undefined && poolsEntered(pools, cell, dropOut.to).length > 0,
    );
    if (intruding) throw new RangeError(`event ${event.id}: dropping out may not lead to a pool of servers`);
    const byDropOut = { event: event.id, move: event.dropOut.id, label: event.dropOut.label };
    return {
      ...shape,
      dropOut: {
        probability: Float64Array.from(rows, (row) => row.dropOut?.probability ?? 0),
        to: Int32Array.from(rows, (row) => row.dropOut?.to ?? -1),
        passage: Int32Array.from(rows, ({ dropOut }, cell) =>
          dropOut === undefined ? -1 : passages.between(cell, dropOut.to, byDropOut),
        ),
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
  const { poolFlows, ...table } = rates.table(pools.map(({ id }) => id));
  return {
    events,
    entries: {
      count: entries.to.length,
      from: Int32Array.from(entries.from),
      to: Int32Array.from(entries.to),
      hash: Uint32Array.from(entries.hash),
      tally: Int32Array.from(entries.tally),
      rate: Int32Array.from(entries.rate),
      clock: Int32Array.from(clock),
    },
    ...table,
    pools: programPools(pools, poolFlows),
    tallies: journey.tallies.map((tally) => tally.id),
    ledger: ledger.items,
  };
}

const NO_POOLS: readonly string[] = [];

/** Pools whose queue people leave by a part of a rate. */
function abandonedIn(scalars: RowTerm['scalars']): readonly string[] {
  return scalars.some(({ abandons }) => abandons !== undefined)
    ? scalars.flatMap(({ abandons }) => abandons ?? [])
    : NO_POOLS;
}

/** A move that stands for several steps (memory none to faint, faint to clear) is named after its event. */
function moveLabel(event: JourneyEvent, id: string, label: string): string {
  if (event.kind !== 'rates') return label;
  return event.moves.filter((move) => move.id === id).length > 1 ? `${event.label}: ${id}` : label;
}

/** Arrivals at a pool are counted by the moves that lead there. @throws RangeError when a matrix leads there */
function refusePools(event: MatrixEvent, { branches }: MatrixProgram, pools: readonly PoolContext[]): void {
  for (const { rowStart, to } of branches.flatMap((branch) => branch.steps))
    for (let cell = 0; cell < rowStart.length - 1; cell++)
      for (let i = rowStart[cell]!; i < rowStart[cell + 1]!; i++)
        if (poolsEntered(pools, cell, to[i]!).length > 0)
          throw new RangeError(`event ${event.id}: a matrix may not lead to a pool of servers`);
}

/** Who takes a branch of a matrix event does so for one reason. */
function branchLine(
  event: MatrixEvent,
  branch: MatrixBranch,
  channels: MatrixContext['channels'],
): LedgerLine {
  const { channel = null } = branch;
  return {
    event: event.id,
    move: branch.id,
    moveLabel: branch.label,
    cause: channel === null ? 'matrix' : `channel:${channel}`,
    label: channels.find((each) => each.id === channel)?.label ?? event.label,
    channel,
  };
}

/** The rate of an entry in an everyday week. */
function everydayRate(terms: readonly RowTerm[], scalars: Scalars): number {
  return terms.reduce(
    (rate, term) => rate + term.coefficient * scalars.typical(scalars.slotOf(term.scalars)),
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
