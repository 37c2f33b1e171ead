/**
 * The week of one customer, as a race. Every move j that is possible has an exponential clock E_j; it happens if
 * E_j / rate_j is the first of its event and below 1. The clocks come from the customer, the week and the names of the moves,
 * never from the plan, so a changed rate changes as few lives as it can.
 *
 * Most weeks nothing happens, and one number decides that: with E_j / pace_j as the clocks, the smallest of all clocks of a
 * week is -ln(1 - u) / (sum of paces). If it is beyond every rate_j / pace_j, nobody wins. Otherwise the race is resolved: the
 * first clock belongs to a move chosen in proportion to the paces, and the others run on from there (the exponential
 * has no memory). After a move the later events of the week start fresh clocks in the new cell.
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

const COMMON = nameHash('agents');
const FIRST_CLOCK = nameHash('first clock');
const REFINE = nameHash('refine');
const WHOSE = nameHash('whose clock');
const CLOCKS = nameHash('clocks');
const FRESH = nameHash('fresh clocks');
const MOST_PURCHASES = 1000;

/** Told what happens to a customer: the event, the entry taken, when in the week (0 to 1), and where it leads. */
export type Witness = (event: number, entry: number, time: number, to: number, droppedOut: boolean) => void;

export interface Race {
  /** Cell -> largest common-case word that needs a second look. */
  readonly threshold: Int32Array;
  /** Key of the common-case draws of the week. */
  readonly common: Key;
  /** Settles the week's rates and keys. */
  begin(rates: Rates, key: Key): void;
  /** Resolves one customer's week from the common-case draw; returns the cell at its end. */
  resolve(customer: number, word: number, cell: number, witness: Witness): number;
}

export function createRace(program: Program): Race {
  const { events, entries } = program;
  const cells = program.cells.length;
  const threshold = new Int32Array(cells);
  const common: Key = new Uint32Array(2);
  const clocks = events.map((): Key => new Uint32Array(2));
  const fresh = events.map((): Key => new Uint32Array(2));
  const paceSum = new Float64Array(cells);
  /** Largest rate / pace of a cell: the first clock must come before it for anything to happen. */
  const reach = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    for (const { rowStart } of events) {
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++)
        paceSum[cell] = paceSum[cell]! + entries.pace[entry]!;
    }
  }
  let rates: Rates;

  function begin(weekRates: Rates, key: Key): void {
    rates = weekRates;
    sliceKey(key, COMMON, FIRST_CLOCK, common);
    for (const [index, event] of events.entries()) {
      sliceKey(key, event.hash, CLOCKS, clocks[index]!);
      sliceKey(key, event.hash, FRESH, fresh[index]!);
    }
    reach.fill(0);
    for (const { active, rowStart } of events) {
      for (let i = 0; i < active.length; i++) {
        const cell = active[i]!;
        for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
          const ratio = rates.rate[entry]! / entries.pace[entry]!;
          if (ratio > reach[cell]!) reach[cell] = ratio;
        }
      }
    }
    for (let cell = 0; cell < cells; cell++)
      threshold[cell] = thresholdWord(1 - exp(-paceSum[cell]! * reach[cell]!));
  }

  /** The entry whose clock is the first of the week, chosen in proportion to the paces. */
  function whoseClock(customer: number, cell: number): number {
    let left = uniform53(common, customer, WHOSE) * paceSum[cell]!;
    let last = -1;
    for (const { rowStart } of events) {
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
        last = entry;
        left -= entries.pace[entry]!;
        if (left < 0) return entry;
      }
    }
    return last;
  }

  /** When within the week an entry's clock rings, at least 1 if not in this week. */
  function ringing(customer: number, entry: number, keys: Key, first: number, firstEntry: number): number {
    const rate = rates.rate[entry]!;
    const head = first * entries.pace[entry]!;
    if (head >= rate) return 1;
    if (entry === firstEntry) return head / rate;
    const u = uniform53(keys, customer, entries.hash[entry]!);
    // exponential(u) >= 1 - u: most clocks are seen to be too late without a logarithm
    return head + 1 - u >= rate ? 1 : (head + exponential(u)) / rate;
  }

  function resolve(customer: number, word: number, start: number, witness: Witness): number {
    let first = -log1p(-refineWord(word, common, customer, REFINE)) / paceSum[start]!;
    if (!(first < reach[start]!)) return start;
    let firstEntry = whoseClock(customer, start);
    let keys = clocks;
    let cell = start;
    for (let index = 0; index < events.length; index++) {
      const event = events[index]!;
      let winner = -1;
      let time = 1;
      for (let entry = event.rowStart[cell]!; entry < event.rowStart[cell + 1]!; entry++) {
        const rings = ringing(customer, entry, keys[index]!, first, firstEntry);
        if (rings < time) {
          winner = entry;
          time = rings;
        }
      }
      if (winner < 0) continue;
      const before = cell;
      cell =
        event.dropOut === undefined
          ? entries.to[winner]!
          : buyAgain(customer, event.dropOut, index, winner, time, cell, witness);
      if (event.dropOut === undefined) witness(index, winner, time, cell, false);
      if (cell === before) continue;
      keys = fresh;
      first = 0;
      firstEntry = -1;
    }
    return cell;
  }

  /** Purchases follow each other at the row's rate until the week ends or the customer drops out. */
  function buyAgain(
    customer: number,
    dropOut: NonNullable<ProgramEvent['dropOut']>,
    index: number,
    entry: number,
    firstTime: number,
    cell: number,
    witness: Witness,
  ): number {
    const p = dropOut.probability[cell]!;
    const rate = rates.rate[entry]!;
    let time = firstTime;
    for (let purchase = 1; time < 1 && purchase <= MOST_PURCHASES; purchase++) {
      const isLast = uniform53(clocks[index]!, customer, (dropOut.hash + purchase) >>> 0) < p;
      witness(index, entry, time, isLast ? dropOut.to[cell]! : cell, isLast);
      if (isLast) return dropOut.to[cell]!;
      time += exponential(uniform53(fresh[index]!, customer, (entries.hash[entry]! + purchase) >>> 0)) / rate;
    }
    return cell;
  }

  return { threshold, common, begin, resolve };
}
