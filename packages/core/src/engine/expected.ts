/** `expected`: real-valued counts; every row splits its customers by probability. */
import { exp, expm1 } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { createGroupedMatrix } from './matrix-groups.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import type { Rates } from './rates.ts';

export function expectedPopulation(program: Program, counts = startingCounts(program)): Population {
  const before = new Float64Array(counts.length);
  const matrices = program.events.map(
    (event) => event.matrix && createGroupedMatrix(program, event, event.matrix, 'means'),
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
        if (event.dropOut === undefined) {
          stay(event, before, rates.stay, counts);
          move(program, event, before, rates.probability, counts, flow.moved);
        } else buyAgain(program, index, before, rates, counts, flow);
      }
    },
    fork: (next) => expectedPopulation(next, counts.slice()),
  };
}

/** Those who stay, cell by cell. */
function stay(
  { active, rateRow }: ProgramEvent,
  before: Float64Array,
  staying: Float64Array,
  counts: Float64Array,
): void {
  for (let i = 0; i < active.length; i++) {
    const cell = active[i]!;
    counts[cell] = before[cell]! * staying[rateRow[i]!]!;
  }
}

/** Those who move, one entry after another in one flat loop. */
function move(
  { entries }: Program,
  { firstEntry, lastEntry }: ProgramEvent,
  before: Float64Array,
  probability: Float64Array,
  counts: Float64Array,
  moved: Float64Array,
): void {
  const { from, to, rate: rateOf } = entries;
  for (let entry = firstEntry; entry < lastEntry; entry++) {
    const rate = rateOf[entry]!;
    const target = to[entry]!;
    const moving = before[from[entry]!]! * probability[rate]!;
    moved[rate] = moved[rate]! + moving;
    counts[target] = counts[target]! + moving;
  }
}

/** Purchases until dropping out: with rate l and drop-out p, E = (1 - exp(-l p)) / p, and exp(-l p) stay. */
function buyAgain(
  { events, entries }: Program,
  index: number,
  before: Float64Array,
  rates: Rates,
  counts: Float64Array,
  { moved, dropped }: Flow,
): void {
  const { active, rowStart, dropOut } = events[index]!;
  const { probability, to: target } = dropOut!;
  for (let i = 0; i < active.length; i++) {
    const cell = active[i]!;
    const n = before[cell]!;
    const rate = entries.rate[rowStart[cell]!]!;
    const perWeek = rates.rate[rate]!;
    if (n === 0 || perWeek === 0) continue;
    const p = probability[cell]!;
    const leaving = n * -expm1(-perWeek * p);
    moved[rate] = moved[rate]! + (p > 0 ? leaving / p : n * perWeek);
    dropped[index] = dropped[index]! + leaving;
    counts[cell] = n * exp(-perWeek * p) + (counts[cell]! - n);
    counts[target[cell]!] = counts[target[cell]!]! + leaving;
  }
}
