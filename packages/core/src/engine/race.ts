/**
 * An event of one customer's week, as a race. Every move j has an exponential clock E_j; it happens if E_j / rate_j is the first
 * and below 1. Clocks come from the customer, the week and the names of the moves, never from the plan, so a changed rate
 * changes as few lives as it can.
 *
 * Mostly nothing happens, and one number decides that: the smallest of the clocks E_j / pace_j is -ln(1 - u) / (sum of
 * paces). If it is beyond every rate_j / pace_j, nobody wins. Otherwise the race is resolved: the first clock belongs to a move
 * chosen in proportion to the paces, and the others run on from there (the exponential has no memory).
 */
import { exp, log1p } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  exponential,
  nameHash,
  refineWord,
  sliceKey,
  thresholdWord,
  uniform53,
  type Key,
} from '../random/index.ts';
import type { Rates } from './rates.ts';

const FIRST_CLOCK = nameHash('first clock');
const OTHER_CLOCKS = nameHash('other clocks');
/** What the bits of a draw after the 32nd are for. */
export const REFINE = nameHash('refine');
/** What the draw of the first clock's move is for. */
export const WHOSE = nameHash('whose clock');
const MOST_PURCHASES = 1000;

/** Told what happens to a customer: the entry taken, when in the week (0 to 1), and the cell it leads to. */
export type Witness = (entry: number, time: number, to: number, droppedOut: boolean) => void;

export interface Race {
  /** Cell -> largest common-case word that needs a second look. */
  readonly threshold: Int32Array;
  /** Key of the common-case draws of the week. */
  readonly common: Key;
  /** Key of the clocks after the first. */
  readonly others: Key;
  /** Largest rate / pace of a cell: the first clock must come before it for anything to happen. */
  readonly reach: Float64Array;
  /**
   * Settles the week's rates and keys.
   * @param cells those in which there is anybody to ask about; all when left out
   */
  begin(rates: Rates, key: Key, cells?: ArrayLike<number>): void;
  /** Resolves the event for one customer from the common-case draw; returns the cell they are in afterwards. */
  resolve(customer: number, word: number, cell: number, witness: Witness): number;
}

/** The races of all events, in order. */
export function createRaces(program: Program): Race[] {
  return program.events.map((event) => createRace(program, event));
}

function createRace(program: Program, event: ProgramEvent): Race {
  const { entries } = program;
  const { active, rowStart, clocks, dropOut } = event;
  const threshold = new Int32Array(program.cells.length).fill(thresholdWord(0));
  const common: Key = new Uint32Array(2);
  const others: Key = new Uint32Array(2);
  const reach = new Float64Array(program.cells.length);
  let rates: Rates;

  function begin(weekRates: Rates, key: Key, cells: ArrayLike<number> = active): void {
    rates = weekRates;
    sliceKey(key, event.hash, FIRST_CLOCK, common);
    sliceKey(key, event.hash, OTHER_CLOCKS, others);
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (rowStart[cell] === rowStart[cell + 1]) continue;
      let largest = 0;
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
        largest = Math.max(largest, rates.rate[entries.rate[entry]!]! / clocks.pace[entries.clock[entry]!]!);
      }
      reach[cell] = largest;
      threshold[cell] = thresholdWord(1 - exp(-clocks.paceSum[clocks.groupOf[cell]!]! * largest));
    }
  }

  /** The clock that is first, chosen in proportion to the paces. */
  function whoseClock(customer: number, group: number): number {
    let left = uniform53(common, customer, WHOSE) * clocks.paceSum[group]!;
    const last = clocks.start[group + 1]! - 1;
    for (let clock = clocks.start[group]!; clock < last; clock++) {
      left -= clocks.pace[clock]!;
      if (left < 0) return clock;
    }
    return last;
  }

  /** When within the week an entry's clock rings, 1 if not in this week. */
  function ringing(customer: number, entry: number, first: number, firstClock: number): number {
    const clock = entries.clock[entry]!;
    const rate = rates.rate[entries.rate[entry]!]!;
    const head = first * clocks.pace[clock]!;
    if (head >= rate) return 1;
    if (clock === firstClock) return head / rate;
    const u = uniform53(others, customer, clocks.hash[clock]!);
    // exponential(u) >= 1 - u: most clocks are seen to be too late without a logarithm
    return head + 1 - u >= rate ? 1 : (head + exponential(u)) / rate;
  }

  function resolve(customer: number, word: number, cell: number, witness: Witness): number {
    const group = clocks.groupOf[cell]!;
    const first = -log1p(-refineWord(word, common, customer, REFINE)) / clocks.paceSum[group]!;
    if (!(first < reach[cell]!)) return cell;
    const firstClock = whoseClock(customer, group);
    let winner = -1;
    let time = 1;
    for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
      const rings = ringing(customer, entry, first, firstClock);
      if (rings < time) {
        winner = entry;
        time = rings;
      }
    }
    if (winner < 0) return cell;
    if (dropOut !== undefined) return buyAgain(customer, dropOut, winner, time, cell, witness);
    witness(winner, time, entries.to[winner]!, false);
    return entries.to[winner]!;
  }

  /** Purchases follow each other at the row's rate until the week ends or the customer drops out. */
  function buyAgain(
    customer: number,
    { probability, to, hash }: NonNullable<ProgramEvent['dropOut']>,
    entry: number,
    firstTime: number,
    cell: number,
    witness: Witness,
  ): number {
    const rate = rates.rate[entries.rate[entry]!]!;
    let time = firstTime;
    for (let purchase = 1; time < 1 && purchase <= MOST_PURCHASES; purchase++) {
      const isLast = uniform53(common, customer, (hash + purchase) >>> 0) < probability[cell]!;
      witness(entry, time, isLast ? to[cell]! : cell, isLast);
      if (isLast) return to[cell]!;
      time += exponential(uniform53(others, customer, (entries.hash[entry]! + purchase) >>> 0)) / rate;
    }
    return cell;
  }

  return { threshold, common, others, reach, begin, resolve };
}
