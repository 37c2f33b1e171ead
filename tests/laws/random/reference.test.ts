/** The engine against a second one that knows nothing of its workings: the same counts, sales, money and causes. */
import { expect, test } from 'vitest';
import { causeTotals } from '@meander/analysis';
import { journeyOf, simulateBlock, stockOf, weeklyColumn, type Scenario } from '@meander/core';
import { forRandom, TIMEOUT } from './cases.ts';
import { meanField, referenceOf } from './reference.ts';
import { randomScenario } from './scenario.ts';

/** Sums of the same numbers in another order, week after week. */
const ROUNDING = 1e-9;

function expectNear(actual: number, wanted: number, scale: number, what: string): void {
  expect(Math.abs(actual - wanted), `${what}: ${actual}, not ${wanted}`).toBeLessThanOrEqual(
    ROUNDING * Math.max(1, scale),
  );
}

function expectSameRun(scenario: Scenario): void {
  const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  const reference = referenceOf(scenario);
  const wanted = meanField(reference, journeyOf(scenario).events);
  const people = reference.start.reduce((sum, n) => sum + n, 0);
  for (const milestone of block.milestones)
    for (const [week, actual] of stockOf(block, 0, milestone).entries()) {
      const counts = wanted.counts[week]!;
      const there = reference.cells.reduce(
        (sum, cell, i) => (cell.milestone === milestone ? sum + counts[i]! : sum),
        0,
      );
      expectNear(actual, there, people, `${milestone} in week ${week}`);
    }
  for (let week = 1; week <= block.weeks; week++) {
    const [purchases, spent] = [wanted.purchases[week - 1]!, wanted.spent[week - 1]!];
    expectNear(weeklyColumn(block, 0, 'purchases')[week - 1]!, purchases, purchases, `purchases of ${week}`);
    expectNear(weeklyColumn(block, 0, 'spend')[week - 1]!, spent, spent, `spend of ${week}`);
  }
  for (const { event, move, cause, count } of causeTotals(block)) {
    if (cause === 'afterPurchase') continue;
    const made = wanted.caused.get(`${event} ${move} ${cause}`) ?? 0;
    expectNear(count, made, made, `${event} ${move} by ${cause}`);
  }
}

test(
  'expected counts, purchases, spend and causes are those of the plain reading of the model',
  () => {
    forRandom('reference', 120, randomScenario(), expectSameRun);
  },
  TIMEOUT,
);
