/** Memory, permission and recency: levels that rise and fall, against the chains that they are. */
import { describe, expect, test } from 'vitest';
import {
  memoryDimension,
  memoryEvent,
  permissionDimension,
  permissionEvent,
  recencyDimension,
  recencyEvent,
} from '@meander/core';
import { after, weekOf } from '../matrix.ts';
import { chiSquare, criticalChiSquare } from '../statistics.ts';
import { levelsAt, steadyChannel } from './census.ts';

const stages = ['unaware'];

function expectShares(shares: readonly number[], wanted: readonly number[]): void {
  expect(shares.length).toBe(wanted.length);
  for (const [place, share] of shares.entries()) expect(Math.abs(share - wanted[place]!)).toBeLessThan(1e-12);
}

/** Binomial probability of k successes in n. */
function binomial(n: number, k: number, p: number): number {
  let ways = 1;
  for (let i = 0; i < k; i++) ways *= (n - i) / (i + 1);
  return ways * p ** k * (1 - p) ** (n - k);
}

describe('brand memory', () => {
  const forget = (forgetting: number, reminding = 0) => ({
    dimension: memoryDimension,
    start: 'strong',
    events: [memoryEvent({ stages, reminding, forgetting })],
  });

  test.each([1, 3, 10, 26])(
    'after %d weeks the levels lost from strong are binomial: one a week at most, each with 1 - exp(-rate)',
    (weeks) => {
      const loss = 1 - Math.exp(-0.12);
      const lost = [0, 1, 2].map((k) => (k > weeks ? 0 : binomial(weeks, k, loss)));
      const rest = 1 - lost.reduce((sum, share) => sum + share, 0);
      expectShares(levelsAt(weeks, forget(0.12)), [rest, lost[2]!, lost[1]!, lost[0]!]);
    },
  );

  test.each(['cohorts', 'agents'] as const)('%s forget in the same shares', (population) => {
    const people = 100_000;
    const wanted = levelsAt(10, forget(0.12)).map((share) => share * people);
    const counts = levelsAt(10, { ...forget(0.12), people, population }).map((share) => share * people);
    const { statistic, degrees } = chiSquare(counts, wanted);
    expect(statistic).toBeLessThan(criticalChiSquare(degrees, 2));
  });

  const ladder = (up: number, down: number) =>
    weekOf([
      [0, up, 0, 0],
      [down, 0, up, 0],
      [0, down, 0, up],
      [0, 0, down, 0],
    ]);

  test('under reminders and forgetting, levels follow the ladder that both make', () => {
    expectShares(levelsAt(7, forget(0.12, 0.2)), after(7, [0, 0, 0, 1], ladder(0.2, 0.12)));
  });

  test('in the long run neighbouring levels are balanced: as many are reminded as forget', () => {
    const long = levelsAt(400, forget(0.12, 0.2));
    const week = ladder(0.2, 0.12);
    for (const lower of [0, 1, 2])
      expect(
        Math.abs(long[lower]! * week[lower]![lower + 1]! - long[lower + 1]! * week[lower + 1]![lower]!),
      ).toBeLessThan(1e-12);
    expect(long.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('contacts that are remembered add to the rate: contacts per person x response', () => {
    const shares = levelsAt(5, {
      ...forget(0.12, 0.05),
      start: 'none',
      channels: [steadyChannel('remember', 1.5, 0.1)],
    });
    expectShares(shares, after(5, [1, 0, 0, 0], ladder(0.05 + 1.5 * 0.1, 0.12)));
  });
});

describe('recency', () => {
  test('settles at the balance of visits and closing windows', () => {
    const event = recencyEvent({ stages, visiting: 0.1, visitingFactors: [], window: 0.25 });
    const [away, recent] = levelsAt(300, { dimension: recencyDimension, start: 'away', events: [event] });
    const [visits, closes] = [1 - Math.exp(-0.1), 1 - Math.exp(-0.25)];
    expect(recent).toBeCloseTo(visits / (visits + closes), 12);
    expect(away).toBeCloseTo(closes / (visits + closes), 12);
  });

  test('approaches that balance by the same factor every week', () => {
    const event = recencyEvent({ stages, visiting: 0.1, visitingFactors: [], window: 0.25 });
    const recentIn = (week: number) =>
      levelsAt(week, { dimension: recencyDimension, start: 'away', events: [event] })[1]!;
    const factor = Math.exp(-0.1) + Math.exp(-0.25) - 1;
    const balance = recentIn(300);
    for (const week of [1, 2, 5]) expect(recentIn(week)).toBeCloseTo(balance * (1 - factor ** week), 12);
  });
});

describe('permission', () => {
  const event = permissionEvent({ subscribers: stages, everyone: stages, subscribing: 0.06 });
  const options = { dimension: permissionDimension, start: 'no', events: [event] };

  test('without mail, everybody interested subscribes in the end and nobody unsubscribes', () => {
    const remaining = Math.exp(-0.06 * 40);
    expectShares(levelsAt(40, options), [remaining, 1 - remaining, 0]);
    expect(levelsAt(900, options)[1]).toBeCloseTo(1, 12);
  });

  test('with mail, permission is given once and taken back for good', () => {
    const channels = [steadyChannel('unsubscribe', 2, 0.04)];
    const week = weekOf([
      [0, 0.06, 0],
      [0, 0, 2 * 0.04],
      [0, 0, 0],
    ]);
    expectShares(levelsAt(20, { ...options, channels }), after(20, [1, 0, 0], week));
    expect(levelsAt(900, { ...options, channels })[2]).toBeCloseTo(1, 12);
  });
});
