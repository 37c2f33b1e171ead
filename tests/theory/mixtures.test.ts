/**
 * People who differ: a Gamma and a Beta distribution held as a few quadrature classes, through the engine, against the closed
 * forms of BG/NBD (Fader, Hardie and Lee 2005) and of sBG (Fader and Hardie 2007).
 */
import { describe, expect, test } from 'vitest';
import {
  byChance,
  byNeed,
  byTrait,
  simulateBlock,
  stockOf,
  weeklyColumn,
  type Journey,
  type Parameter,
  type Scenario,
} from '@meander/core';
import { criticalZ, zOfMean } from '../statistics.ts';
import { tinyJourney, tinyScenario } from '../tiny-scenario.ts';

/** The fit to 2,357 customers of CDNOW. */
const R = 0.242593;
const ALPHA = 4.413531;
const A = 0.792886;
const B = 2.425753;

type Mixtures = NonNullable<Scenario['market']['mixtures']>;

/** One segment whose people differ in the traits of the mixtures. */
function differing(
  journey: Journey,
  mixtures: Mixtures,
  size: { people: number; weeks: number; seed?: string },
): Scenario {
  const trait = (label: string): Parameter => ({
    label,
    unit: '',
    min: 0,
    max: 1000,
    default: 1,
    meaning: label,
    source: 'given',
  });
  const { seed = 'differing', ...rest } = size;
  return tinyScenario(journey, {
    ...rest,
    seed,
    market: {
      currency: 'EUR',
      traits: Object.fromEntries(Object.keys(mixtures).map((name) => [name, trait(name)])),
      segments: [{ id: 'everybody', label: 'Everybody', share: 1, traits: {} }],
      mixtures,
      targeting: {},
    },
  });
}

function customers(
  gammaClasses: number,
  betaClasses: number,
  size: { people: number; weeks: number; seed?: string },
): Scenario {
  const journey = tinyJourney(
    [
      {
        kind: 'repeat',
        id: 'purchases',
        label: 'Purchases',
        from: { stage: 'repeat' },
        move: 'buy',
        causes: [byNeed(1, { trait: 'buying' })],
        tally: 'purchase',
        dropOut: {
          id: 'dropOut',
          label: 'Stops',
          probability: 1,
          factors: [byTrait('leaving')],
          to: { stage: 'gone' },
        },
      },
    ],
    {
      start: { stage: 'repeat' },
      tallies: [{ id: 'purchase', label: 'Purchases', worth: 1, isFirstPurchase: false }],
    },
  );
  const mixtures: Mixtures = {
    buying: { distribution: 'gamma', shape: R, rate: ALPHA, classes: gammaClasses },
    leaving: { distribution: 'beta', a: A, b: B, classes: betaClasses },
  };
  return differing(journey, mixtures, size);
}

/** Purchases of one customer up to each week. */
function purchasesUpTo(scenario: Scenario): number[] {
  const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
  let sum = 0;
  return Array.from(
    weeklyColumn(block, 0, 'purchases'),
    (bought) => (sum += bought / scenario.values['market.people']!),
  );
}

/** Gauss's series, for 0 <= z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; Math.abs(term) > 1e-17 * sum; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
  }
  return sum;
}

/** E[X(t)] of BG/NBD for a customer picked at random. */
function expectedPurchases(t: number): number {
  const series = hypergeometric(R, B, A + B - 1, t / (ALPHA + t));
  return ((A + B - 1) / (A - 1)) * (1 - (ALPHA / (ALPHA + t)) ** R * series);
}

describe('BG/NBD customers, Gamma x Beta classes', () => {
  const PEOPLE = 1e10; // so many that no class is rounded away

  test('the closed form has the published values', () => {
    expect(expectedPurchases(52)).toBeCloseTo(1.44402, 5);
    expect(expectedPurchases(78)).toBeCloseTo(1.85797, 5);
  });

  test.each([
    { gamma: 10, beta: 6, within: 0.0012, beyond: 0.0011 },
    { gamma: 12, beta: 6, within: 0.00014, beyond: 0.00013 },
    { gamma: 8, beta: 4, within: 0.0046, beyond: 0.0044 },
    { gamma: 32, beta: 16, within: 2e-6, beyond: 0 },
  ])(
    '$gamma x $beta classes buy as the closed form says, within $within in every week up to 78',
    ({ gamma, beta, within, beyond }) => {
      const bought = purchasesUpTo(customers(gamma, beta, { people: PEOPLE, weeks: 78 }));
      const errors = bought.map((purchases, i) => Math.abs(purchases / expectedPurchases(i + 1) - 1));
      expect(Math.max(...errors)).toBeLessThan(within);
      expect(Math.max(...errors)).toBeGreaterThanOrEqual(beyond);
    },
  );

  test.each(['cohorts', 'agents'] as const)(
    '%s of such customers buy what is expected of them',
    (population) => {
      const size = { people: 3000, weeks: 12 };
      const total = (run: 'expected' | typeof population, replications: number) => {
        const scenario = customers(6, 4, { ...size, seed: population });
        const block = simulateBlock(scenario, { population: run, from: 0, to: replications });
        return Array.from({ length: replications }, (_, replication) =>
          weeklyColumn(block, replication, 'purchases').reduce((sum, count) => sum + count, 0),
        );
      };
      const expected = total('expected', 1)[0]!;
      expect(Math.abs(zOfMean(total(population, 60), expected))).toBeLessThan(criticalZ(2));
    },
  );
});

describe('sBG contracts, Beta classes', () => {
  const [a, b] = [0.704077, 1.182043];
  const survival = (n: number, weeks: number) => {
    const journey = tinyJourney(
      [
        {
          kind: 'rates',
          id: 'renewal',
          label: 'Renewal',
          moves: [
            {
              id: 'leave',
              label: 'Leaves',
              from: { stage: 'customer' },
              to: { stage: 'gone' },
              causes: [byChance(1, { trait: 'leaving' })],
            },
          ],
        },
      ],
      { start: { stage: 'customer' } },
    );
    const people = 1e10;
    const scenario = differing(
      journey,
      { leaving: { distribution: 'beta', a, b, classes: n } },
      { people, weeks },
    );
    const block = simulateBlock(scenario, { population: 'expected', from: 0, to: 1 });
    return Array.from(stockOf(block, 0, 'customer'), (count) => count / people);
  };
  /** S(t) = B(a, b + t) / B(a, b). */
  const exact = (t: number) =>
    Array.from({ length: t }, (_, i) => (b + i) / (a + b + i)).reduce((product, each) => product * each, 1);

  test('renewals 1 to 12 of regular customers, as published', () => {
    const published = [62.671, 47.382, 38.797, 33.207, 29.235, 26.246, 23.902, 22.009, 20.441, 19.119];
    for (const [i, percent] of [...published, 17.987, 17.004].entries())
      expect(100 * survival(8, 12)[i + 1]!).toBeCloseTo(percent, 3);
  });

  test.each([2, 4, 6])('%d classes are exact up to renewal 2 n - 1, and not beyond', (n) => {
    const shares = survival(n, 2 * n + 6);
    // whole people: each of the n classes may be half a person off
    for (let t = 0; t < 2 * n; t++) expect(Math.abs(shares[t]! - exact(t))).toBeLessThan((n / 2 + 1) * 1e-10);
    expect(Math.abs(shares[2 * n + 6]! - exact(2 * n + 6))).toBeGreaterThan(1e-6);
  });
});
