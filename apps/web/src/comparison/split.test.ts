import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveAmount, moveShare, reachableShares, scaleTotal, sum, type Amounts } from './split.ts';

const channels = ['education', 'events', 'brandVideo', 'search', 'email'];
const plans = fc
  .tuple(...channels.map(() => fc.integer({ min: 0, max: 1_000_000 })))
  .map((amounts): Amounts => Object.fromEntries(channels.map((id, i) => [id, amounts[i] ?? 0])))
  .filter((amounts) => sum(amounts) > 0);
const groups = fc.subarray(channels, { minLength: 1, maxLength: 4 });
const locks = fc.subarray(channels);
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const law = { seed: 42, numRuns: 500 };
const close = (a: number, b: number, scale: number) => Math.abs(a - b) <= 1e-9 * scale;

test('a move keeps the total, leaves locked channels alone and never goes below zero', () => {
  fc.assert(
    fc.property(plans, groups, shares, locks, (amounts, members, share, locked) => {
      const move = moveShare(amounts, members, share, locked);
      if (!move.ok) return;
      expect(close(sum(move.amounts), sum(amounts), sum(amounts))).toBe(true);
      expect(close(sum(move.amounts, members), share * sum(amounts), sum(amounts))).toBe(true);
      for (const channel of locked) expect(move.amounts[channel]).toBe(amounts[channel]);
      for (const channel of channels) expect(move.amounts[channel]).toBeGreaterThanOrEqual(0);
    }),
    law,
  );
});

test('the channels that give keep their proportions to each other', () => {
  fc.assert(
    fc.property(plans, shares, (amounts, share) => {
      const move = moveShare(amounts, ['education'], share, []);
      if (!move.ok) return;
      const before = sum(amounts, channels.slice(1));
      const after = sum(move.amounts, channels.slice(1));
      if (before === 0) return;
      for (const channel of channels.slice(1))
        expect(
          close((move.amounts[channel] ?? 0) * before, (amounts[channel] ?? 0) * after, sum(amounts) ** 2),
        ).toBe(true);
    }),
    law,
  );
});

test('the share that a refusal offers can be had, and lies on the side that was asked for', () => {
  fc.assert(
    fc.property(plans, groups, shares, locks, (amounts, members, share, locked) => {
      const move = moveShare(amounts, members, share, locked);
      if (move.ok) return;
      const current = sum(amounts, members) / sum(amounts);
      expect(moveShare(amounts, members, move.nearest, locked).ok).toBe(true);
      expect(Math.sign(share - current)).toBe(Math.sign(share - move.nearest));
    }),
    law,
  );
});

test('every share between the least and the most that can be reached is granted', () => {
  fc.assert(
    fc.property(plans, groups, locks, shares, (amounts, members, locked, at) => {
      const { least, most } = reachableShares(amounts, members, locked);
      expect(moveShare(amounts, members, least + at * (most - least), locked).ok).toBe(true);
    }),
    law,
  );
});

test('with education locked at 10 %, brand video can be at most 90 %', () => {
  const amounts = { education: 10, brandVideo: 22, search: 68 };
  expect(moveShare(amounts, ['brandVideo'], 0.95, ['education'])).toEqual({ ok: false, nearest: 0.9 });
});

test('a channel from which everything was taken gets money back when another gives', () => {
  expect(moveShare({ search: 100, email: 0 }, ['search'], 0.4, [])).toEqual({
    ok: true,
    amounts: { search: 40, email: 60 },
  });
});

test('new money changes one channel and leaves the others alone', () => {
  expect(giveAmount({ search: 60, email: 40 }, ['email'], 90, [])).toEqual({
    ok: true,
    amounts: { search: 60, email: 90 },
  });
  expect(giveAmount({ search: 60, email: 40 }, ['email'], 90, ['email'])).toEqual({
    ok: false,
    nearest: 0.4,
  });
});

test('another total keeps the shares', () => {
  expect(scaleTotal({ search: 60, email: 40 }, 200)).toEqual({ search: 120, email: 80 });
});
