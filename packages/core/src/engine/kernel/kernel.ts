/**
 * The innermost loops of agents, over customers who are kept in typed arrays. Two implementations give the same bits:
 * WebAssembly with SIMD, and plain TypeScript where that is missing.
 *
 * Most of a market stays in a cell in which people start, its home, and most weeks change nothing for most people. So one bit per
 * customer says who is away from home; those at home are screened sixteen at a time against the largest threshold of any
 * home, by the leading bytes of their draws, and only those away are compared with the threshold of their own cell. WebAssembly makes
 * lists of them, four of whom are drawn for at once, and keeps the list for all events that stir nobody at home.
 */
import type { Program } from '../../compile/program.ts';
import type { Race } from '../race.ts';
import type { Rates } from '../rates.ts';

/** One byte per customer for up to 256 cells, else two. */
export type Cells = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** Customers who share a block key; a block's cells stay in the processor's cache. */
export const BLOCK = 65_536;

/** Customers first .. first + size - 1 of the market; `first` is a multiple of 64. */
export interface Range {
  readonly first: number;
  readonly size: number;
}

export interface Kernel {
  /** Customer, counted from the first of the range -> cell. Longer than the range: up to the next multiple of 64. */
  readonly cellOf: Cells;
  /** A bit per customer, lowest first: their cell is none of the homes. */
  readonly away: Uint32Array<ArrayBuffer>;
  /** Customers per cell. */
  readonly counts: Float64Array<ArrayBuffer>;
  /** Rate -> customers whom `settle` has moved at it this week. */
  readonly moved: Float64Array<ArrayBuffer>;
  /** Customers found, counted from the first of the part searched, and their draws. */
  readonly found: Int32Array<ArrayBuffer>;
  readonly words: Int32Array<ArrayBuffer>;
  /** Memory of all of it, in bytes. */
  readonly bytes: number;
  /** Takes over the rates and keys of a week, after all races have begun. */
  begin(rates: Rates): void;
  /**
   * Finds the customers first .. first + size - 1 whose draw needs a second look, in order; returns their number.
   * @param first counted from the first of the range, a multiple of 64; the customers are all of one block
   */
  find(event: number, first: number, size: number): number;
  /** Resolves the race of each of the customers found, and moves those who win one. Not for repeat events. */
  settle(event: number, first: number, count: number): void;
  /** The kernel is not used any more; its memory may be given to another. */
  release(): void;
}

export type CreateKernel = (program: Program, races: readonly Race[], range: Range) => Kernel;

/** Cell -> 1 where people start, or where nothing but time leads them from there. */
export function homesOf({ cells, starts, ageing }: Program): Uint8Array {
  const homes = new Uint8Array(cells.length);
  for (const start of starts)
    for (let cell = start.cell; homes[cell] === 0; cell = ageing?.[cell] ?? cell) homes[cell] = 1;
  return homes;
}

/** The largest threshold of the homes. */
export function homeThreshold(homes: Uint8Array, { threshold }: Race): number {
  let largest = -(2 ** 31);
  for (let cell = 0; cell < homes.length; cell++)
    if (homes[cell] === 1) largest = Math.max(largest, threshold[cell]!);
  return largest;
}

/** Room for so many customers, with the last bits of `away` complete. */
export function roomFor(customers: number): number {
  return Math.ceil(customers / 64) * 64;
}

/** Puts a customer, counted from the first of the range, into another cell. */
export function place(kernel: Kernel, homes: Uint8Array, customer: number, to: number): void {
  const { cellOf, away, counts } = kernel;
  const from = cellOf[customer]!;
  cellOf[customer] = to;
  counts[from] = counts[from]! - 1;
  counts[to] = counts[to]! + 1;
  const bit = 1 << (customer & 31);
  const word = away[customer >>> 5]!;
  away[customer >>> 5] = homes[to] === 1 ? word & ~bit : word | bit;
}
