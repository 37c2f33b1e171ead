/** `expected`: how many plans a second can be tried. */
import { prepare, simulateBlock, type Scenario } from '@meander/core';
import { changed, shifted, sizeOf } from './cases.ts';
import { interleaved, timed } from './measure.ts';
import type { Section } from './table.ts';

const EVALUATIONS = 20;
/** Some systems count processor time in steps of 4 ms. */
const TURNS = 10;
const ROUNDS = 7;

export function benchExpected(scenario: Scenario): Section {
  // A past that differs has to be lived anew; the plans of the other case share one, as those of a slider do.
  const pasts = Array.from({ length: EVALUATIONS }, (_, i) =>
    changed(scenario, {
      path: 'historic.total',
      op: 'set',
      number: scenario.historic.weekly * (1 + i / 1e4),
    }),
  );
  const plans = Array.from({ length: EVALUATIONS }, (_, i) => shifted(scenario, i / 2));
  for (const each of [...pasts, ...plans]) prepare(each);
  const evaluate = (scenarios: readonly Scenario[], keepCauses: boolean) => () =>
    timed(() => {
      for (let turn = 0; turn < TURNS; turn++)
        for (const each of scenarios)
          simulateBlock(each, { population: 'expected', from: 0, to: 1, keepCauses });
    }) /
    EVALUATIONS /
    TURNS;
  const times = interleaved(
    { warm: evaluate(pasts, true), known: evaluate(plans, true), bare: evaluate(plans, false) },
    ROUNDS,
  );
  const { rates, warmupWeeks } = prepare(scenario).program;
  const perRate = (milliseconds: number, weeks: number) =>
    `${((milliseconds * 1e6) / weeks / rates.count).toFixed(1)} ns per rate and week`;
  const weeks = scenario.horizonWeeks;
  const row = (measure: string, milliseconds: number, lived: number) => ({
    measure,
    value: 1000 / milliseconds,
    unit: 'per s',
    ratio: times.warm / milliseconds,
    goal: 'at least 1000 per s',
    isMet: milliseconds <= 1,
    note: perRate(milliseconds, lived),
  });
  return {
    title: `expected: evaluations of ${weeks} weeks (${sizeOf(scenario)})`,
    rows: [
      row(`with ${warmupWeeks} weeks of warm-up`, times.warm, weeks + warmupWeeks),
      row('with a past that is known', times.known, weeks),
      row('with a known past, without the ledger', times.bare, weeks),
    ],
  };
}
