/** `cohorts`: whole customers per cell; every row splits its customers by exact multinomial draws, whatever their number. */
import { exp, expm1 } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  binomialQuantile,
  nameHash,
  poissonQuantile,
  sliceKey,
  uniform53,
  type Key,
} from '../random/index.ts';
import { chainsOf, condition, type Chains } from './chains.ts';
import type { Flow } from './flow.ts';
import { jointDraws } from './joint-draws.ts';
import { createDraws, type Draws } from './kernel/draws.ts';
import { createGroupedMatrix } from './matrix-groups.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import type { Rates } from './rates.ts';

const MOVES = nameHash('cohort moves');
const PURCHASES = nameHash('purchases of those who stay');
/** Purchases of somebody who drops out are drawn one by one up to this many; the tail beyond it belongs to the last. */
const MOST_PURCHASES = 1000;
const PURCHASE = Array.from({ length: MOST_PURCHASES }, (_, k) => nameHash(`purchase ${k + 1}`));

export function cohortPopulation(program: Program, counts = startingCounts(program)): Population {
  const slice: Key = new Uint32Array(2);
  const { draws, chains } = drawsOf(program);
  const { left } = draws;
  const joint = jointDraws(program);
  const moving = new Float64Array(program.entries.count);
  const matrices = program.events.map(
    (event) => event.matrix && createGroupedMatrix(program, event, event.matrix, 'keyed'),
  );
  return {
    counts,
    age: () => ageCounts(program, counts, left),
    live(rates, key, flow, week) {
      const { events } = program;
      condition(chains, rates.probability, draws.chance);
      for (let index = 0; index < events.length; index++) {
        const event = events[index]!;
        const matrix = matrices[index];
        if (matrix !== undefined) {
          matrix.live(counts, key, week, flow.matrix);
          continue;
        }
        left.set(counts);
        sliceKey(key, event.hash, MOVES, slice);
        if (event.dropOut === undefined) {
          const { firstEntry, lastEntry } = event;
          draws.draw(slice, firstEntry, lastEntry);
          for (const move of event.joint) {
            joint.draw(move, slice, draws.uniform, rates.probability, left, moving);
            settle(program, move.entries, moving, counts, flow.moved);
          }
          // chains of conditional binomials, by turns: a cell has one link in each
          for (let waiting = draws.find(firstEntry, lastEntry); waiting > 0;) {
            const called = draws.count(waiting);
            moveOn(program, draws, chains, called, counts, flow.moved);
            waiting -= called;
          }
        } else buyAgain(program, index, event, event.dropOut, slice, left, rates, counts, flow);
      }
    },
    fork: (next) => cohortPopulation(next, counts.slice()),
  };
}

interface Chained {
  readonly draws: Draws;
  readonly chains: Chains;
}

/** One set of draws serves all populations of a program, event by event. */
const known = new WeakMap<Program['entries'], Chained>();

function drawsOf(program: Program): Chained {
  const { entries, cellHash } = program;
  const found = known.get(entries);
  if (found !== undefined) return found;
  const chains = chainsOf(program);
  const draws = createDraws({
    cells: cellHash.length,
    slots: chains.slots,
    cellHash: Uint32Array.from(entries.from, (cell) => cellHash[cell]!),
    moveHash: entries.hash,
    cell: entries.from,
    slot: chains.slot,
  });
  known.set(entries, { draws, chains });
  return { draws, chains };
}

/** Lets those who make a joint move do so. */
function settle(
  { entries }: Program,
  moves: Int32Array,
  moving: Float64Array,
  counts: Float64Array,
  moved: Float64Array,
): void {
  const { from, to, rate } = entries;
  for (let i = 0; i < moves.length; i++) {
    const entry = moves[i]!;
    const customers = moving[entry]!;
    if (customers === 0) continue;
    moving[entry] = 0;
    counts[from[entry]!] = counts[from[entry]!]! - customers;
    counts[to[entry]!] = counts[to[entry]!]! + customers;
    moved[rate[entry]!] = moved[rate[entry]!]! + customers;
  }
}

/** Lets those move who have been counted. */
function moveOn(
  { entries }: Program,
  { turn, moving, left, chance, uniform }: Draws,
  { slot }: Chains,
  called: number,
  counts: Float64Array,
  moved: Float64Array,
): void {
  const { from, to, rate: rateOf } = entries;
  for (let i = 0; i < called; i++) {
    const entry = turn[i]!;
    const cell = from[entry]!;
    let customers = moving[i]!;
    if (customers < 0) customers = binomialQuantile(left[cell]!, chance[slot[entry]!]!, uniform[entry]!);
    if (customers === 0) continue;
    const rate = rateOf[entry]!;
    const target = to[entry]!;
    left[cell] = left[cell]! - customers;
    counts[cell] = counts[cell]! - customers;
    counts[target] = counts[target]! + customers;
    moved[rate] = moved[rate]! + customers;
  }
}

function buyAgain(
  { entries, cellHash }: Program,
  index: number,
  { active, rowStart }: ProgramEvent,
  dropOut: NonNullable<ProgramEvent['dropOut']>,
  slice: Key,
  before: Float64Array,
  rates: Rates,
  counts: Float64Array,
  { moved, dropped, passed }: Flow,
): void {
  for (let i = 0; i < active.length; i++) {
    const cell = active[i]!;
    const n = before[cell]!;
    const rate = entries.rate[rowStart[cell]!]!;
    const perWeek = rates.rate[rate]!;
    if (n === 0 || perWeek === 0) continue;
    const key = cellHash[cell]!;
    const p = dropOut.probability[cell]!;
    const leaving = binomialQuantile(n, -expm1(-perWeek * p), uniform53(slice, key, dropOut.hash));
    const staying = n - leaving;
    const bought = poissonQuantile(staying * perWeek * (1 - p), uniform53(slice, key, PURCHASES));
    moved[rate] = moved[rate]! + bought + purchasesOfLeavers(leaving, perWeek, p, slice, key);
    if (leaving === 0) continue;
    dropped[index] = dropped[index]! + leaving;
    const target = dropOut.to[cell]!;
    const passage = dropOut.passage[cell]!;
    if (passage >= 0) passed[passage] = passed[passage]! + leaving;
    counts[cell] = counts[cell]! - leaving;
    counts[target] = counts[target]! + leaving;
  }
}

/**
 * Purchases made this week by `leaving` customers who dropped out in it: each made k >= 1 with probability proportional to
 * p (1 - p)^(k - 1) P(Poisson(rate) >= k).
 */
function purchasesOfLeavers(leaving: number, rate: number, p: number, slice: Key, key: number): number {
  let remaining = leaving;
  let bought = 0;
  let poisson = exp(-rate); // P(Poisson = k - 1)
  let atLeast = -expm1(-rate); // P(Poisson >= k)
  let weight = p; // p (1 - p)^(k - 1)
  let mass = -expm1(-rate * p); // of this and every later k
  for (let k = 1; remaining > 0; k++) {
    const here = weight * atLeast;
    const exactly =
      k >= MOST_PURCHASES || here >= mass
        ? remaining
        : binomialQuantile(remaining, here / mass, uniform53(slice, key, PURCHASE[k - 1]!));
    bought += exactly * k;
    remaining -= exactly;
    mass -= here;
    weight *= 1 - p;
    poisson *= rate / k;
    atLeast = Math.max(0, atLeast - poisson);
  }
  return bought;
}
