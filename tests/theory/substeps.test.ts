/** Several steps a week: what depends on the step tends to continuous time, and what does not stays as it is. */
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  byNeed,
  byWordOfMouth,
  checkScenario,
  MILESTONES,
  recordJourneys,
  simulateBlock,
  type Population,
  type Scenario,
} from '@meander/core';
import { presetById } from '@meander/catalogue';
import { channelTotals } from '@meander/analysis';
import { criticalZ, zOfMean } from '../statistics.ts';
import { oneEvent, shareAt, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

/** Richardson extrapolation of a result whose error is of first order in the step. */
function richardson(result: (substeps: number) => number, m: number): number {
  return 2 * result(2 * m) - result(m);
}

test('a single exit leaves exp(-rate x weeks) behind, however many steps a week has', () => {
  for (const substeps of [1, 2, 7, 52]) {
    const journey = tinyJourney(oneEvent(stageMove('unaware', 'aware', 0.4)));
    const left = shareAt({ ...tinyScenario(journey, { people: 1000, weeks: 30 }), substeps }, 'unaware');
    for (const [week, share] of left.entries())
      expect(Math.abs(share - Math.exp(-0.4 * week))).toBeLessThan(1e-12);
  }
});

describe('six successive moves at rate .3, read at week ends', () => {
  const moves = MILESTONES.slice(0, 6).map((from, place) => stageMove(from, MILESTONES[place + 1]!, 0.3));
  const meanWeeks = (substeps: number) => {
    const scenario = tinyScenario(tinyJourney(oneEvent(moves[0]!, ...moves.slice(1))), {
      people: 1000,
      weeks: 300,
    });
    return sum(shareAt({ ...scenario, substeps }, MILESTONES[6]).map((share) => 1 - share));
  };
  /** Of an Erlang distribution: sum over weeks of P(fewer than six moves so far). */
  const continuous = sum(
    Array.from({ length: 301 }, (_, week) => {
      let term = Math.exp(-0.3 * week);
      let share = term;
      for (let k = 1; k < 6; k++) share += term *= (0.3 * week) / k;
      return share;
    }),
  );

  test('take 20.50 weeks in continuous time and 23.15 at weekly steps', () => {
    expect(continuous).toBeCloseTo(20.5, 2);
    expect(meanWeeks(1)).toBeCloseTo(23.15, 2);
  });

  test('are off by an error that halves with the step, and that extrapolation takes away', () => {
    const errors = [4, 8, 16].map((m) => meanWeeks(m) - continuous);
    expect(errors[0]! / errors[1]!).toBeCloseTo(2, 1);
    expect(errors[1]! / errors[2]!).toBeCloseTo(2, 1);
    expect(Math.abs(richardson(meanWeeks, 4) - continuous)).toBeLessThan(0.01);
    expect(Math.abs(richardson(meanWeeks, 8) - continuous)).toBeLessThan(0.0025);
  });
});

test('the Bass curve after 1 to 20 years, extrapolated from 1 and 2 steps a week, within 3.3e-6 (two digits)', () => {
  const [p, q] = [0.03, 0.38];
  const adopt = {
    ...stageMove('unaware', 'customer', 0),
    causes: [byNeed(p / 52), byWordOfMouth(q / 52, { milestone: 'customer' })],
  };
  const scenario = tinyScenario(tinyJourney(oneEvent(adopt)), { people: 1_000_000, weeks: 52 * 20 });
  const [once, twice] = [1, 2].map((substeps) => shareAt({ ...scenario, substeps }, 'customer'));
  for (const year of [1, 2, 5, 10, 15, 20]) {
    const decay = Math.exp(-(p + q) * year);
    const closed = (1 - decay) / (1 + (q / p) * decay);
    const week = 52 * year;
    expect(Math.abs(2 * twice![week]! - once![week]! - closed)).toBeLessThan(3.35e-6);
    expect(Math.abs(twice![week]! - closed)).toBeLessThan(Math.abs(once![week]! - closed));
  }
});

/** A shipped scenario, small, in three steps a week. */
function stepped(people: number): Scenario {
  const changed = applyChanges(presetById('b2b-saas')!, [
    { path: 'market.people', op: 'set', number: people },
    { path: 'market.warmupWeeks', op: 'set', number: 6 },
    { path: 'horizonWeeks', op: 'set', number: 8 },
    { path: 'substeps', op: 'set', number: 3 },
  ]);
  if (!changed.ok) throw new Error(changed.issues[0]!.message);
  return changed.value;
}

describe('a shipped scenario in three steps a week', () => {
  test('spends the money of a week once', () => {
    const scenario = stepped(20_000);
    const totals = channelTotals(simulateBlock(scenario, { population: 'expected', from: 0, to: 1 }));
    for (const { channel, spend, unspent } of totals) {
      const planned = 8 * scenario.plan.weekly * scenario.plan.split[channel]!;
      expect(Math.abs((spend + unspent) / planned - 1), channel).toBeLessThan(1e-9);
    }
  });

  test('its journeys are those of the run, step by step', () => {
    const scenario = stepped(300);
    const block = simulateBlock(scenario, { population: 'agents', from: 2, to: 3 });
    const journeys = recordJourneys(scenario, { replication: 2 }).journeys(
      Array.from({ length: 300 }, (_, customer) => customer),
    );
    const steps = journeys.flatMap((journey) => journey.steps.filter((step) => step.week >= 1));
    const moves = steps.filter((step) => step.kind !== 'contact').length;
    const counted = block.causes.reduce(
      (total, { cause }, i) => total + (cause === 'afterPurchase' ? 0 : block.caused[i]!),
      0,
    );
    expect(moves).toBeGreaterThan(20);
    expect(moves).toBeCloseTo(counted, 6);
    const backward = journeys.filter(({ steps: own }) =>
      own.some((step, i) => i > 0 && step.week + step.time < own[i - 1]!.week + own[i - 1]!.time),
    );
    expect(backward.length).toBe(0);
  });

  test.each<Population>(['cohorts', 'agents'])('%s make as many moves as are expected', (population) => {
    const scenario = { ...stepped(1500), seed: population };
    const moves = (run: Population, to: number) => {
      const block = simulateBlock(scenario, { population: run, from: 0, to });
      return Array.from({ length: to }, (_, replication) =>
        sum(
          block.caused.subarray(replication * block.causes.length, (replication + 1) * block.causes.length),
        ),
      );
    };
    // what is bought depends on counts: a bias of order 1 / N lies far below the standard error
    expect(Math.abs(zOfMean(moves(population, 40), moves('expected', 1)[0]!))).toBeLessThan(criticalZ(2));
  });
});

test('a number of substeps that is none is refused with its range', () => {
  const scenario = stepped(100);
  const result = checkScenario({ ...scenario, substeps: 0 });
  expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([['substeps']]);
  const changed = applyChanges(scenario, [{ path: 'substeps', op: 'set', number: 5000 }]);
  expect(changed.ok ? '' : changed.issues[0]!.suggestion).toBe('1000');
});
