/** `expected`: real-valued counts; every row splits its customers by probability. */
import { exp, expm1 } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { ageCounts, startingCounts, type Population } from './population.ts';
import type { Rates } from './rates.ts';

export function expectedPopulation(program: Program, counts = startingCounts(program)): Population {
  const before = new Float64Array(counts.length);
  const { to, rate: rateOf } = program.entries;

  function compete({ active, rowStart }: ProgramEvent, { probability }: Rates, { moved }: Flow): void {
    for (let i = 0; i < active.length; i++) {
      const cell = active[i]!;
      const n = before[cell]!;
      if (n === 0) continue;
      let left = 0;
      for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
        const rate = rateOf[entry]!;
        const target = to[entry]!;
        const moving = n * probability[rate]!;
        moved[rate] = moved[rate]! + moving;
        counts[target] = counts[target]! + moving;
        left += moving;
      }
      counts[cell] = counts[cell]! - Math.min(left, n); // where all leave, their sum may round above n
    }
  }

  /** Purchases until dropping out: with rate l and drop-out p, E = (1 - exp(-l p)) / p, and exp(-l p) stay. */
  function buyAgain(index: number, event: ProgramEvent, rates: Rates, { moved, dropped }: Flow): void {
    const { probability, to: target } = event.dropOut!;
    for (const cell of event.active) {
      const n = before[cell]!;
      const rate = rateOf[event.rowStart[cell]!]!;
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

  return {
    counts,
    age: () => ageCounts(program, counts, before),
    live(rates, _key, flow) {
      for (const [index, event] of program.events.entries()) {
        before.set(counts);
        if (event.dropOut === undefined) compete(event, rates, flow);
        else buyAgain(index, event, rates, flow);
      }
    },
    fork: () => expectedPopulation(program, counts.slice()),
  };
}
