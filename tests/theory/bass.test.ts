/** A constant rate beside word of mouth, one stage before and one after: the Bass model of new products (1969). */
import { describe, expect, test } from 'vitest';
import { byNeed, byWordOfMouth, simulateBlock, stockOf, type Population } from '@meander/core';
import { criticalZ, mean, standardError } from '../statistics.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

/** Coefficients of innovation and imitation, per year. */
const P = 0.03;
const Q = 0.38;

function bass(people: number, years: number, seed?: string) {
  const adopt = {
    ...stageMove('unaware', 'customer', 0),
    causes: [byNeed(P / 52), byWordOfMouth(Q / 52, { milestone: 'customer' })],
  };
  return tinyScenario(tinyJourney(oneEvent(adopt)), {
    people,
    weeks: 52 * years,
    ...(seed === undefined ? {} : { seed }),
  });
}

test('expected adoption at weekly steps after 1, 2, 5, 10, 15 and 20 years', () => {
  const adopted = shareAt(bass(1_000_000, 20), 'customer');
  const years = [1, 2, 5, 10, 15, 20];
  const steps = [0.03561, 0.08466, 0.32955, 0.81132, 0.97133, 0.99622];
  for (const [i, year] of years.entries())
    expect(Math.abs(adopted[52 * year]! - steps[i]!)).toBeLessThan(6e-6);
});

test('weekly steps are never ahead of the continuous model, and never two weeks behind it', () => {
  const continuous = (week: number) => {
    const decay = Math.exp((-(P + Q) * week) / 52);
    return (1 - decay) / (1 + (Q / P) * decay);
  };
  for (const [week, share] of shareAt(bass(1_000_000, 20), 'customer').entries()) {
    expect(share).toBeLessThanOrEqual(continuous(week) + 1e-12);
    expect(share).toBeGreaterThan(continuous(week - 2));
  }
});

describe('few people adopt more slowly on average than the expected population, by a share of order 1 / N', () => {
  const atYear = 10;
  // N x (mean - expected), from the exact chain of the number of adopters
  const exact = { 20: -1.8067, 50: -1.813, 200: -1.7674 } as const;
  const cases: readonly (readonly [Population, keyof typeof exact, number])[] = [
    ['cohorts', 20, 700],
    ['cohorts', 50, 700],
    ['cohorts', 200, 500],
    ['agents', 50, 300],
  ];
  test.each(cases)('%s, N = %d', (population, people, replications) => {
    const expected = shareAt(bass(people, atYear), 'customer')[52 * atYear]!;
    const block = simulateBlock(bass(people, atYear, `${population} of ${people}`), {
      population,
      from: 0,
      to: replications,
    });
    const bias = Array.from(
      { length: replications },
      (_, replication) => stockOf(block, replication, 'customer')[52 * atYear]! - expected * people,
    );
    expect(mean(bias)).toBeLessThan(0);
    expect(Math.abs(mean(bias) - exact[people])).toBeLessThan(criticalZ(cases.length) * standardError(bias));
  });
});
