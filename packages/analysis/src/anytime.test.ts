import { expect, test } from 'vitest';
import { nameHash, seedKey, uniform53 } from '@meander/core';
import { anytimeShare } from './anytime.ts';

test.each([
  [360, 400, 0.839, 0.945],
  [200, 400, 0.416, 0.584],
])('%d of %d: %f to %f', (successes, trials, low, high) => {
  const interval = anytimeShare(successes, trials);
  expect(Math.abs(interval.low - low)).toBeLessThan(5e-4);
  expect(Math.abs(interval.high - high)).toBeLessThan(5e-4);
});

test('nothing seen says nothing; all and none leave one end open', () => {
  expect(anytimeShare(0, 0)).toEqual({ low: 0, high: 1 });
  expect(anytimeShare(0, 50).low).toBe(0);
  expect(anytimeShare(50, 50).high).toBe(1);
  // at 0 of n the end is (1 - p)^n = (1 - level) / (n + 1)
  expect(anytimeShare(0, 50).high).toBeCloseTo(1 - (0.05 / 51) ** (1 / 50), 9);
  const [low, high] = [anytimeShare(13, 50).low, anytimeShare(37, 50).high];
  expect(low).toBeCloseTo(1 - high, 9);
});

test('looked at twenty times in 400 trials, it misses the truth in at most one of twenty sequences', () => {
  const key = seedKey('anytime');
  const SEQUENCES = 200;
  let missed = 0;
  for (let sequence = 0; sequence < SEQUENCES; sequence++) {
    let successes = 0;
    let hasMissed = false;
    for (let trial = 1; trial <= 400 && !hasMissed; trial++) {
      if (uniform53(key, sequence * 1000 + trial, nameHash('trial')) < 0.3) successes += 1;
      if (trial % 20 > 0) continue;
      const { low, high } = anytimeShare(successes, trial);
      hasMissed = low > 0.3 || high < 0.3;
    }
    if (hasMissed) missed += 1;
  }
  // 5 % and three standard errors of so many sequences; a plain 95 % interval misses in about a quarter
  expect(missed / SEQUENCES).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / SEQUENCES));
});
