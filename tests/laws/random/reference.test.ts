/** The engine against a second one that knows nothing of its workings: the same counts, sales, money and causes. */
import { expect, test } from 'vitest';
import { causeTotals } from '@meander/analysis';
import { journeyOf, simulateBlock, stockOf, weeklyColumn, type Block, type Scenario } from '@meander/core';
import { forRandom, TIMEOUT } from './cases.ts';
import { meanField, referenceOf, type MeanField, type Reference } from './reference.ts';
import { randomScenario } from './scenario.ts';

/** Sums of the same numbers in another order, week after week. */
const ROUNDING = 1e-9;

/** What the sums of a week may be off by, as a share of all people. */
const SLIP = 1e-12;
/** Readings that are nearer than this are of one opinion, however small they are. */
const WIDE = 1e-6;

/**
 * Ours is that of a reading, or lies between those of several. Of readings that are further apart than twofold (the last digits
 * decide whether something is divided by next to nobody, or by nobody) nothing can be said.
 */
function expectNear(actual: number, wanted: readonly number[], scale: number, what: string): void {
  const [least, most] = [Math.min(...wanted), Math.max(...wanted)];
  const isOpen = most > 2 * least && most - least > Math.max(1, scale) * WIDE;
  if (isOpen) return;
  const off = Math.max(0, least - actual, actual - most);
  expect(off, `${what}: ${actual}, not ${wanted.join(' or ')}`).toBeLessThanOrEqual(
    ROUNDING * Math.max(1, scale),
  );
}

function expectSameRun(scenario: Scenario): void {
  const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  const reference = referenceOf(scenario);
  const people = reference.start.reduce((sum, n) => sum + n, 0);
  const read = (slip: number) => meanField(reference, journeyOf(scenario).events, slip * people);
  const plain = read(0);
  try {
    expectReadings(block, reference, people, [plain]);
  } catch {
    // A formula may jump (`floor`), or divide by next to nobody: then the last digits of sums decide, and ours lies
    // between what they may be.
    expectReadings(block, reference, people, [plain, read(SLIP), read(-SLIP)]);
  }
}

function expectReadings(
  block: Block,
  { cells }: Reference,
  people: number,
  readings: readonly MeanField[],
): void {
  for (const milestone of block.milestones)
    for (const [week, actual] of stockOf(block, 0, milestone).entries()) {
      const there = readings.map(({ counts }) =>
        cells.reduce((sum, cell, i) => (cell.milestone === milestone ? sum + counts[week]![i]! : sum), 0),
      );
      expectNear(actual, there, people, `${milestone} in week ${week}`);
    }
  for (let week = 1; week <= block.weeks; week++) {
    const purchases = readings.map((each) => each.purchases[week - 1]!);
    const spent = readings.map((each) => each.spent[week - 1]!);
    expectNear(
      weeklyColumn(block, 0, 'purchases')[week - 1]!,
      purchases,
      purchases[0]!,
      `purchases of ${week}`,
    );
    expectNear(weeklyColumn(block, 0, 'spend')[week - 1]!, spent, spent[0]!, `spend of ${week}`);
  }
  for (const { event, move, cause, count } of causeTotals(block)) {
    if (cause === 'afterPurchase') continue;
    const made = readings.map(({ caused }) => caused.get(`${event} ${move} ${cause}`) ?? 0);
    expectNear(count, made, made[0]!, `${event} ${move} by ${cause}`);
  }
}

test(
  'expected counts, purchases, spend and causes are those of the plain reading of the model',
  () => {
    forRandom('reference', 120, randomScenario(), expectSameRun);
  },
  TIMEOUT,
);
