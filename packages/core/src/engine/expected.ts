/** `expected`: real-valued counts; every row splits its customers by probability. */
import { exp, expm1 } from '../elementary.ts';
import type { Program, ProgramEvent } from '../compile/program.ts';
import type { Flow } from './flow.ts';
import { startingCounts, type Population } from './population.ts';
import type { Rates } from './rates.ts';

export function expectedPopulation(program: Program, counts = startingCounts(program)): Population {
  const before = new Float64Array(counts.length);
  return {
    counts,
    live(rates, _key, flow) {
      for (const [index, event] of program.events.entries()) {
        before.set(counts);
        if (event.dropOut === undefined) compete(program, event, before, counts, rates, flow);
        else buyAgain(event, event.dropOut, before, counts, rates, flow.moved, flow.dropped[index]!);
      }
    },
    fork: () => expectedPopulation(program, counts.slice()),
  };
}

function compete(
  program: Program,
  event: ProgramEvent,
  before: Float64Array,
  counts: Float64Array,
  rates: Rates,
  flow: Flow,
): void {
  const { active, rowStart } = event;
  const { to } = program.entries;
  for (let i = 0; i < active.length; i++) {
    const cell = active[i]!;
    const n = before[cell]!;
    if (n === 0) continue;
    let left = 0;
    for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
      const moving = n * rates.probability[entry]!;
      flow.moved[entry] = moving;
      counts[to[entry]!] = counts[to[entry]!]! + moving;
      left += moving;
    }
    counts[cell] = counts[cell]! - left;
  }
}

/** Purchases until dropping out: with rate l and drop-out p, E = (1 - exp(-l p)) / p, and exp(-l p) stay. */
function buyAgain(
  event: ProgramEvent,
  dropOut: NonNullable<ProgramEvent['dropOut']>,
  before: Float64Array,
  counts: Float64Array,
  rates: Rates,
  moved: Float64Array,
  dropped: Float64Array,
): void {
  for (const cell of event.active) {
    const n = before[cell]!;
    const entry = event.rowStart[cell]!;
    const rate = rates.rate[entry]!;
    if (n === 0 || rate === 0) continue;
    const p = dropOut.probability[cell]!;
    const leaving = n * -expm1(-rate * p);
    moved[entry] = p > 0 ? leaving / p : n * rate;
    dropped[cell] = leaving;
    const to = dropOut.to[cell]!;
    counts[cell] = n * exp(-rate * p) + (counts[cell]! - n);
    counts[to] = counts[to]! + leaving;
  }
}
