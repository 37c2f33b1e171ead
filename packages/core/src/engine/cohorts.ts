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
import type { Flow } from './flow.ts';
import { jointDraws } from './joint-draws.ts';
import { pairUniforms, type Uniforms } from './kernel/uniforms.ts';
import { createGroupedMatrix } from './matrix-groups.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import type { Rates } from './rates.ts';

const MOVES = nameHash('cohort moves');
const PURCHASES = nameHash('purchases of those who stay');
/** Purchases of somebody who drops out are drawn one by one up to this many; the tail beyond it belongs to the last. */
const MOST_PURCHASES = 1000;
const PURCHASE = Array.from({ length: MOST_PURCHASES }, (_, k) => nameHash(`purchase ${k + 1}`));

export function cohortPopulation(program: Program, counts = startingCounts(program)): Population {
  const before = new Float64Array(counts.length);
  const slice: Key = new Uint32Array(2);
  const uniforms = uniformsOf(program);
  const joint = jointDraws(program);
  const moving = new Float64Array(program.entries.count);
  const matrices = program.events.map(
    (event) => event.matrix && createGroupedMatrix(program, event, event.matrix, 'keyed'),
  );
  return {
    counts,
    age: () => ageCounts(program, counts, before),
    live(rates, key, flow, week) {
      const { events } = program;
      for (let index = 0; index < events.length; index++) {
        const event = events[index]!;
        const matrix = matrices[index];
        if (matrix !== undefined) {
          matrix.live(counts, key, week, flow.matrix);
          continue;
        }
        before.set(counts);
        sliceKey(key, event.hash, MOVES, slice);
        if (event.dropOut === undefined) {
          uniforms.draw(slice, event.firstEntry, event.lastEntry);
          for (const move of event.joint) {
            joint.draw(move, slice, uniforms.values, rates.probability, before, moving);
            settle(program, move.entries, moving, counts, flow.moved);
          }
          compete(program, event, uniforms.values, before, rates.probability, counts, flow.moved);
        } else buyAgain(program, index, event, event.dropOut, slice, before, rates, counts, flow);
      }
    },
    fork: (next) => cohortPopulation(next, counts.slice()),
  };
}

/** The draws of a program's entries, by cell and move; one set serves all populations of a program, event by event. */
const uniformsByEntries = new WeakMap<Program['entries'], Uniforms>();

function uniformsOf({ entries, cellHash }: Program): Uniforms {
  const known = uniformsByEntries.get(entries);
  if (known !== undefined) return known;
  const cells = Uint32Array.from(entries.from, (cell) => cellHash[cell]!);
  const uniforms = pairUniforms(cells, entries.hash);
  uniformsByEntries.set(entries, uniforms);
  return uniforms;
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

/** Every row splits the customers who are left by a chain of conditional binomials, one per move. */
function compete(
  { entries }: Program,
  { active, rowStart, jointEntry }: ProgramEvent,
  uniform: Float64Array,
  left: Float64Array,
  probability: Float64Array,
  counts: Float64Array,
  moved: Float64Array,
): void {
  const { to, rate: rateOf } = entries;
  for (let i = 0; i < active.length; i++) {
    const cell = active[i]!;
    const n = left[cell]!;
    if (n === 0) continue;
    let remaining = n;
    const joint = jointEntry[cell]!;
    // probability that is left for this move, every later one and staying
    let mass = joint < 0 ? 1 : 1 - probability[rateOf[joint]!]!;
    const end = rowStart[cell + 1]!;
    for (let entry = rowStart[cell]!; entry < end && remaining > 0; entry++) {
      if (entry === joint) continue;
      const rate = rateOf[entry]!;
      const here = probability[rate]!;
      if (here === 0) continue;
      const moving = binomialQuantile(remaining, here / mass, uniform[entry]!);
      mass -= here;
      if (moving === 0) continue;
      remaining -= moving;
      moved[rate] = moved[rate]! + moving;
      counts[to[entry]!] = counts[to[entry]!]! + moving;
    }
    counts[cell] = counts[cell]! - (n - remaining);
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
