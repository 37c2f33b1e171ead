/**
 * Repeat purchases at rate l with drop-out p after each (the step of BG/NBD; Fader, Hardie and Lee 2005): staying with k
 * purchases has probability exp(-l) (l (1 - p))^k / k!, leaving after k >= 1 has p (1 - p)^(k - 1) P(Poisson(l) >= k).
 */
import { describe, expect, test } from 'vitest';
import { byNeed, simulateBlock, stockOf, weeklyColumn, type Population } from '@meander/core';
import { chiSquare, criticalChiSquare, criticalZ, mean, standardError } from '../statistics.ts';
import { tinyJourney, tinyScenario } from '../tiny-scenario.ts';

function buyers(rate: number, dropOut: number, people: number, weeks: number) {
  const journey = tinyJourney(
    [
      {
        kind: 'repeat',
        id: 'purchases',
        label: 'Purchases',
        from: { stage: 'repeat' },
        move: 'buy',
        causes: [byNeed(rate)],
        tally: 'purchase',
        dropOut: { id: 'dropOut', label: 'Stops', probability: dropOut, to: { stage: 'gone' } },
      },
    ],
    {
      start: { stage: 'repeat' },
      tallies: [{ id: 'purchase', label: 'Purchases', worth: 1, isFirstPurchase: false }],
    },
  );
  return tinyScenario(journey, { people, weeks, seed: `${rate} ${dropOut}` });
}

const cases = [
  { rate: 0.02, dropOut: 0.1 },
  { rate: 0.5, dropOut: 0.25 },
  { rate: 3, dropOut: 0.05 },
  { rate: 8, dropOut: 0.4 },
  { rate: 2, dropOut: 0 },
  { rate: 2, dropOut: 1 },
];

/** P(Poisson(rate) = k). */
function poisson(rate: number, k: number): number {
  let probability = Math.exp(-rate);
  for (let i = 1; i <= k; i++) probability *= rate / i;
  return probability;
}

/** Probability of leaving after exactly k purchases. */
function leaving(rate: number, dropOut: number, k: number): number {
  let atLeast = 1;
  for (let i = 0; i < k; i++) atLeast -= poisson(rate, i);
  return dropOut * (1 - dropOut) ** (k - 1) * Math.max(0, atLeast);
}

describe.each(cases)('rate $rate, drop-out $dropOut', ({ rate, dropOut }) => {
  test('expected: exp(-l p) stay each week, and those who are there buy (1 - exp(-l p)) / p', () => {
    const weeks = 20;
    const block = simulateBlock(buyers(rate, dropOut, 1000, weeks), {
      population: 'expected',
      from: 0,
      to: 1,
    });
    const bought = dropOut === 0 ? rate : (1 - Math.exp(-rate * dropOut)) / dropOut;
    for (const [at, purchases] of weeklyColumn(block, 0, 'purchases').entries()) {
      const there = stockOf(block, 0, 'repeat')[at]!;
      expect(Math.abs(there - 1000 * Math.exp(-rate * dropOut * at))).toBeLessThan(1e-9);
      expect(Math.abs(purchases - there * bought)).toBeLessThan(1e-9);
    }
  });

  const classes = 24;
  const expected = [
    ...Array.from(
      { length: classes },
      (_, k) => poisson(rate * (1 - dropOut), k) * Math.exp(-rate * dropOut),
    ),
    ...Array.from({ length: classes }, (_, k) => (k === 0 ? 0 : leaving(rate, dropOut, k))),
  ];

  test('the probabilities of all that can happen to one buyer in a week sum to 1', () => {
    expect(expected.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
  });

  test.each(['cohorts', 'agents'] as const)(
    '%s: one buyer’s purchases and drop-out follow the formula',
    (population) => {
      const replications = 3000;
      const block = simulateBlock(buyers(rate, dropOut, 1, 1), { population, from: 0, to: replications });
      const observed = Array.from({ length: 2 * classes }, () => 0);
      for (let replication = 0; replication < replications; replication++) {
        const k = Math.min(classes - 1, weeklyColumn(block, replication, 'purchases')[0]!);
        observed[k + (stockOf(block, replication, 'gone')[1] === 1 ? classes : 0)]! += 1;
      }
      // classes expected fewer than 5 times may share a class with a neighbour; impossible ones must stay empty
      expect(observed.every((count, place) => expected[place]! > 0 || count === 0)).toBe(true);
      const { statistic, degrees } = chiSquare(
        observed,
        expected.map((probability) => probability * replications),
      );
      expect(statistic).toBeLessThan(criticalChiSquare(degrees, 2 * cases.length));
    },
  );
});

test('cohorts and agents of many weeks buy what is expected of them on average', () => {
  const scenario = buyers(0.5, 0.25, 60, 12);
  const total = (population: Population, replications: number) => {
    const block = simulateBlock(scenario, { population, from: 0, to: replications });
    return Array.from({ length: replications }, (_, replication) =>
      weeklyColumn(block, replication, 'purchases').reduce((sum, count) => sum + count, 0),
    );
  };
  const [expected] = total('expected', 1);
  for (const population of ['cohorts', 'agents'] as const) {
    const totals = total(population, 1000);
    expect(Math.abs(mean(totals) - expected!)).toBeLessThan(criticalZ(2) * standardError(totals));
  }
});
