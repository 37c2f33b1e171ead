/**
 * Who moves or buys, told while agents live: the way to know something of everybody without keeping their lives. A watch sees what
 * happened and changes nothing.
 */
import type { Program } from '../compile/program.ts';
import type { Kernel } from './kernel/kernel.ts';

/** Some customers to whom one event of a week has happened, in order; the lists are used again. */
export interface Moved {
  /** Week of the plan; warm-up weeks are 0 and below. */
  readonly week: number;
  readonly count: number;
  /** Numbers of the customers in the market. */
  readonly customer: Int32Array;
  /** Cells before and after; the same for somebody who bought and stayed. */
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** Purchases of each. */
  readonly purchases: Uint16Array;
}

/** Every customer's moves come in the order in which they are made. */
export type Watch = (moved: Moved) => void;

/** What is written down between the draws of an event and their watch. */
export interface Notes extends Moved {
  week: number;
  count: number;
  /** Event -> whether cells before and after do not tell who has bought. */
  readonly isUnclear: readonly boolean[];
  /** Event -> from x cells + to of moves that are purchases. */
  readonly sales: readonly ReadonlySet<number>[];
  readonly cells: number;
}

export function createNotes(program: Program, room: number): Notes {
  const cells = program.cells.length;
  const { from, to, tally } = program.entries;
  const pairs = program.events.map(({ firstEntry, lastEntry }) =>
    Array.from({ length: lastEntry - firstEntry }, (_, i) => ({
      pair: from[firstEntry + i]! * cells + to[firstEntry + i]!,
      isSale: tally[firstEntry + i]! >= 0,
      stays: from[firstEntry + i] === to[firstEntry + i],
    })),
  );
  const sales = pairs.map((all) => new Set(all.filter(({ isSale }) => isSale).map(({ pair }) => pair)));
  return {
    week: 0,
    count: 0,
    customer: new Int32Array(room),
    from: new Uint16Array(room),
    to: new Uint16Array(room),
    purchases: new Uint16Array(room),
    isUnclear: pairs.map((all, event) =>
      all.some(({ pair, isSale, stays }) => (isSale ? stays : sales[event]!.has(pair))),
    ),
    sales,
    cells,
  };
}

/** Writes down where those found are, before they move. */
export function noteBefore(notes: Notes, { cellOf, found }: Kernel, first: number, count: number): void {
  const { from, purchases } = notes;
  for (let i = 0; i < count; i++) from[i] = cellOf[first + found[i]!]!;
  purchases.fill(0, 0, count);
}

/**
 * Leaves in the notes those found who moved or bought.
 * @param offset number in the market of the first customer of the range
 */
export function noteAfter(
  notes: Notes,
  event: number,
  { cellOf, found }: Kernel,
  offset: number,
  first: number,
  count: number,
): void {
  const { customer, from, to, purchases, cells } = notes;
  const sales = notes.isUnclear[event] === true ? undefined : notes.sales[event]!;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = first + found[i]!;
    const before = from[i]!;
    const after = cellOf[place]!;
    let bought = purchases[i]!;
    if (sales !== undefined && after !== before && sales.size > 0 && sales.has(before * cells + after))
      bought = 1;
    if (after === before && bought === 0) continue;
    customer[kept] = offset + place;
    from[kept] = before;
    to[kept] = after;
    purchases[kept] = bought;
    kept++;
  }
  notes.count = kept;
}
