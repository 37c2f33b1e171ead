/**
 * The gain of a loop of talk: people who were won by talk talk themselves. A little more talk in one week wins so many people
 * more; these talk so much more than they would have done otherwise. The ratio is the gain: below 1 every generation is smaller
 * than the one before, at 1 or above talk keeps itself alive.
 *
 * Exact for small amounts of talk, at the counts and rates of one week. With V(cell) the talk of somebody who stands there from
 * now on, worked out backwards through the events of many weeks, a move adds V(to) - V(from).
 */
import { exp, expm1, log, phi } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import { ageCounts } from './population.ts';
import type { Rates } from './rates.ts';
import { forkWorld, liveWeek, type World } from './week.ts';

/** How often it is asked whether more weeks would change anything. */
const STRIDE = 104;
const SETTLED = 1e-9;

/** What happens to the people of a cell in an event: some go, and there are purchases. */
interface Outflow {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Probability of going. */
  readonly going: Float64Array;
  /** Purchases per person. */
  readonly bought: Float64Array;
  readonly tally: ArrayLike<number>;
}

/** Talk that feeds on itself, with what a person and a purchase add to it. */
interface Voice {
  readonly slot: number;
  readonly perPerson: Float64Array;
  /** Tally -> what a purchase adds; one more place for moves that are none. */
  readonly perPurchase: Float64Array;
}

/**
 * The gain in one more week under the historic mix, from where a world stands; the world itself stays as it is.
 * @param weeks for how long talk is followed, that of the first week included
 * @returns where several kinds of talk feed each other, the spectral radius of their gains
 */
export function gainOfTalk(world: World, weeks: number): number {
  const { program } = world;
  const week = forkWorld(world, program);
  const counts = week.population.counts.slice();
  ageCounts(program, counts, counts.slice());
  liveWeek(week, 0);
  return gainIn(program, counts, week.rates, weeks);
}

/** @param counts customers per cell at the start of the week, ageing done */
function gainIn(program: Program, counts: Float64Array, rates: Rates, weeks: number): number {
  const voices = voicesOf(program, counts);
  if (voices.length === 0) return 0;
  const flows = program.events.map((event) => flowsOf(program, event, rates));
  const before = countsBefore(program, flows, counts);
  const changes = voices.map(({ slot }) => {
    const changed = rateChanges(program, rates, slot);
    return program.events.map((event, k) => ({
      flows: flows[k]!,
      ...flowChanges(program, event, rates, changed),
    }));
  });
  const later = voices.map(() => new Float64Array(counts.length));
  let gain = 0;
  for (let week = 1; week <= weeks; week++) {
    const lives = voices.map((voice, i) => liveBackwards(program, flows, voice, later[i]!));
    if (week % STRIDE === 0 || week === weeks) {
      const now = spectralRadius(
        lives.map((life, to) => changes.map((change) => talkGained(voices[to]!, life, change, before))),
      );
      const isSettled = Math.abs(now - gain) <= SETTLED * Math.max(1, now);
      gain = now;
      if (isSettled) break;
    }
    for (const [i, life] of lives.entries()) later[i]!.set(aged(program, life[0]!));
  }
  return gain;
}

/** Talk that is heard: of a side that does not prevail there is none, however much is said. */
function voicesOf(program: Program, counts: Float64Array): Voice[] {
  return program.scalars.flatMap(({ talk }, i) => {
    if (talk === undefined) return [];
    const balance = talk.perPerson.reduce((sum, each, cell) => sum + each * counts[cell]!, 0);
    if (balance < 0) return [];
    const perPurchase = [...program.tallies.map((tally) => talk.perPurchase[tally] ?? 0), 0];
    return [{ slot: 1 + i, perPerson: talk.perPerson, perPurchase: Float64Array.from(perPurchase) }];
  });
}

function flowsOf({ entries }: Program, event: ProgramEvent, rates: Rates): Outflow {
  const { firstEntry, lastEntry, dropOut } = event;
  const rate = entries.rate.subarray(firstEntry, lastEntry);
  const from = entries.from.subarray(firstEntry, lastEntry);
  const tally = entries.tally.subarray(firstEntry, lastEntry);
  if (dropOut === undefined) {
    const going = Float64Array.from(rate, (each) => rates.probability[each]!);
    return { from, to: entries.to.subarray(firstEntry, lastEntry), going, bought: going, tally };
  }
  const leave = (i: number) => dropOut.probability[from[i]!]!;
  return {
    from,
    to: Int32Array.from(from, (cell) => dropOut.to[cell]!),
    going: Float64Array.from(rate, (each, i) => -expm1(-rates.rate[each]! * leave(i))),
    bought: Float64Array.from(rate, (each, i) => rates.rate[each]! * phi(rates.rate[each]! * leave(i))),
    tally,
  };
}

/** How every rate changes with one unit more of a scalar. */
function rateChanges(
  { terms, scalars, products, rates: table }: Program,
  rates: Rates,
  slot: number,
): Float64Array {
  const values = rates.scalars;
  const change = new Float64Array(values.length);
  change[slot] = 1;
  for (const [i, { left, right }] of products.entries())
    change[1 + scalars.length + i] = change[left]! * values[right]! + values[left]! * change[right]!;
  const changed = new Float64Array(table.count);
  for (let term = 0; term < terms.count; term++) {
    const rate = terms.rate[term]!;
    changed[rate] = changed[rate]! + terms.coefficient[term]! * change[terms.scalar[term]!]!;
  }
  return changed;
}

/** How the flows of an event change with the rates. */
function flowChanges(
  { entries, rates: table }: Program,
  { firstEntry, lastEntry, dropOut }: ProgramEvent,
  rates: Rates,
  changed: Float64Array,
): Pick<Outflow, 'going' | 'bought'> {
  const rate = entries.rate.subarray(firstEntry, lastEntry);
  if (dropOut !== undefined) {
    const leave = (i: number) => dropOut.probability[entries.from[firstEntry + i]!]!;
    const bought = Float64Array.from(rate, (each, i) => exp(-rates.rate[each]! * leave(i)) * changed[each]!);
    return { going: bought.map((each, i) => each * leave(i)), bought };
  }
  const going = Float64Array.from(rate, (each) => {
    const row = table.rowOf[each]!;
    const total = rates.total[row]!;
    let all = 0;
    for (let j = table.rowStart[row]!; j < table.rowStart[row + 1]!; j++) all += changed[j]!;
    return phi(total) * changed[each]! + rates.rate[each]! * slopeOfPhi(total) * all;
  });
  return { going, bought: going };
}

/** Derivative of (1 - e^-x) / x. */
function slopeOfPhi(x: number): number {
  return x < 1e-5 ? -0.5 + x / 3 : (exp(-x) - phi(x)) / x;
}

/** Customers per cell before every event of the week's steps. */
function countsBefore(program: Program, flows: readonly Outflow[], counts: Float64Array): Float64Array[] {
  const now = counts.slice();
  const before: Float64Array[] = [];
  for (let step = 0; step < program.substeps; step++) {
    for (const { from, to, going } of flows) {
      const start = now.slice();
      before.push(start);
      for (let i = 0; i < going.length; i++) {
        const moving = start[from[i]!]! * going[i]!;
        now[from[i]!] = now[from[i]!]! - moving;
        now[to[i]!] = now[to[i]!]! + moving;
      }
    }
  }
  return before;
}

/** Talk from every moment of a week on, by cell: at its start, after each event of its steps, and at its end. */
function liveBackwards(
  { substeps }: Program,
  flows: readonly Outflow[],
  { perPerson, perPurchase }: Voice,
  end: Float64Array,
): Float64Array[] {
  const moments = [end];
  const silent = perPurchase.length - 1;
  for (let step = substeps - 1; step >= 0; step--) {
    for (let k = flows.length - 1; k >= 0; k--) {
      const { from, to, going, bought, tally } = flows[k]!;
      const after = moments[0]!;
      const talk = after.slice();
      for (let i = 0; i < going.length; i++) {
        const cell = from[i]!;
        const said = bought[i]! * perPurchase[tally[i]! < 0 ? silent : tally[i]!]!;
        talk[cell] = talk[cell]! + going[i]! * (after[to[i]!]! - after[cell]!) + said;
      }
      if (k === 0)
        for (let cell = 0; cell < talk.length; cell++) talk[cell] = talk[cell]! + perPerson[cell]! / substeps;
      moments.unshift(talk);
    }
  }
  return moments;
}

/** Talk of those who are there before the week begins, when time has yet to pass. */
function aged({ ageing }: Program, talk: Float64Array): Float64Array {
  return ageing === undefined ? talk : Float64Array.from(ageing, (cell) => talk[cell]!);
}

/** Talk gained in all time by one unit more of some talk in this week. */
function talkGained(
  { perPurchase }: Voice,
  moments: readonly Float64Array[],
  change: readonly { readonly flows: Outflow; readonly going: Float64Array; readonly bought: Float64Array }[],
  before: readonly Float64Array[],
): number {
  const silent = perPurchase.length - 1;
  let gained = 0;
  for (const [moment, counts] of before.entries()) {
    const { flows, going, bought } = change[moment % change.length]!;
    const after = moments[moment + 1]!;
    for (let i = 0; i < going.length; i++) {
      const cell = flows.from[i]!;
      const said = bought[i]! * perPurchase[flows.tally[i]! < 0 ? silent : flows.tally[i]!]!;
      gained += counts[cell]! * (going[i]! * (after[flows.to[i]!]! - after[cell]!) + said);
    }
  }
  return gained;
}

/** Largest growth of repeated multiplication: the matrix is squared again and again, scaled to keep its size. */
function spectralRadius(matrix: readonly (readonly number[])[]): number {
  let power = matrix;
  let growth = 0;
  let exponent = 1;
  for (let squaring = 0; squaring < 40; squaring++) {
    const size = Math.max(...power.flat().map(Math.abs));
    if (!(size > 0)) return 0;
    growth += log(size) / exponent;
    const scaled = power.map((row) => row.map((each) => each / size));
    power = scaled.map((row) =>
      row.map((_, j) => row.reduce((sum, each, k) => sum + each * scaled[k]![j]!, 0)),
    );
    exponent *= 2;
  }
  return exp(growth);
}
