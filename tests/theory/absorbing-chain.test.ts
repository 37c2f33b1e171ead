/** Where people end up, and when: absorbing Markov chains (Kemeny and Snell, Finite Markov Chains, chapter 3). */
import { expect, test } from 'vitest';
import { solve, weekOf } from '../matrix.ts';
import { criticalZ } from '../statistics.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

// unaware, aware, considers, then customer and gone; with steps back, a side exit and one loop
const stages = ['unaware', 'aware', 'considers', 'customer', 'gone'] as const;
const TRANSIENT = 3;
const rates = [
  [0, 0.2, 0, 0, 0.01],
  [0.05, 0, 0.3, 0, 0.02],
  [0, 0.15, 0, 0.25, 0.1],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
];
const moves = rates.flatMap((row, from) =>
  row.flatMap((rate, to) => (rate === 0 ? [] : [stageMove(stages[from]!, stages[to]!, rate)])),
);
const scenario = (people: number) =>
  tinyScenario(tinyJourney(oneEvent(moves[0]!, ...moves.slice(1))), { people, weeks: 1000 });

const week = weekOf(rates);
const staying = week
  .slice(0, TRANSIENT)
  .map((row, i) => row.slice(0, TRANSIENT).map((probability, j) => (i === j ? 1 : 0) - probability));
/** Probability of ending in an absorbing stage, from each transient one: (I - Q)^-1 R. */
const ending = (stage: number) =>
  solve(
    staying,
    week.slice(0, TRANSIENT).map((row) => row[stage]!),
  );
/** Mean number of weeks until then: (I - Q)^-1 1. */
const meanWeeks = solve(staying, [1, 1, 1]);

test('the shares that become customers and that are gone are those of the fundamental matrix', () => {
  for (const [stage, milestone] of [
    [3, 'customer'],
    [4, 'gone'],
  ] as const)
    expect(Math.abs(shareAt(scenario(1000), milestone)[1000]! - ending(stage)[0]!)).toBeLessThan(1e-9);
});

test('the mean number of weeks until then is the row sum of the fundamental matrix', () => {
  const [customer, gone] = [shareAt(scenario(1000), 'customer'), shareAt(scenario(1000), 'gone')];
  const open = customer.map((share, at) => 1 - share - gone[at]!);
  expect(open.reduce((sum, share) => sum + share, 0)).toBeCloseTo(meanWeeks[0]!, 7);
});

test.each(['cohorts', 'agents'] as const)('%s end up there in these shares', (population) => {
  const people = 40_000;
  const share = ending(3)[0]!;
  const standardError = Math.sqrt((share * (1 - share)) / people);
  const customers = shareAt(scenario(people), 'customer', { population })[1000]!;
  expect(Math.abs(customers - share)).toBeLessThan(criticalZ(2) * standardError);
});
