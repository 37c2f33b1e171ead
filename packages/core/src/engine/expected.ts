/** `expected`: real-valued counts; every row splits its customers by probability. */
import { exp, expm1 } from '../elementary.ts';
import type { Program } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { movesOf, type Moves } from './kernel/moves.ts';
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
      const moves = movesOf(program);
      moves.counts.set(counts);
      moves.moved.set(flow.moved);
      moves.probability.set(rates.probability);
      moves.stay.set(rates.stay);
      for (let index = 0; index < events.length; index++) {
        const event = events[index]!;
        const matrix = matrices[index];
        if (matrix !== undefined) matrix.live(moves.counts, key, week, flow.matrix);
        else if (event.dropOut === undefined) moves.spread(index);
        else buyAgain(program, index, rates, before, moves, flow);
      }
      counts.set(moves.counts);
      flow.moved.set(moves.moved);
    },
    fork: (next) => expectedPopulation(next, counts.slice()),
  };
}

/** Purchases until dropping out: with rate l and drop-out p, E = (1 - exp(-l p)) / p, and exp(-l p) stay. */
function buyAgain(
  { events, entries }: Program,
  index: number,
  rates: Rates,
  before: Float64Array,
  { counts, moved }: Moves,
  { dropped, passed }: Flow,
): void {
  before.set(counts);
  const { active, rowStart, dropOut } = events[index]!;
  const { probability, to: target, passage } = dropOut!;
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
    if (passage[cell]! >= 0) passed[passage[cell]!] = passed[passage[cell]!]! + leaving;
    counts[cell] = n * exp(-perWeek * p) + (counts[cell]! - n);
    counts[target[cell]!] = counts[target[cell]!]! + leaving;
  }
}
