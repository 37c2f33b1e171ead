import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairOf, scenarioInput } from './pair.ts';
import {
  amountsOfB,
  usualReference,
  withAmounts,
  withChannel,
  withFlight,
  withLock,
  withParameter,
  withTotal,
} from './plan-edit.ts';
import { giveAmount, moveShare, sum, type Amounts } from './split.ts';

const a: Amounts = { education: 10_000, brandVideo: 22_000, search: 41_000, email: 27_000 };
const ids = Object.keys(a);
const law = { seed: 42, numRuns: 300 };

test('plan B as changes gives the same amounts back, to a hundredth of a point', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ids), fc.double({ min: 0, max: 1, noNaN: true }), (id, share) => {
      const move = moveShare(a, [id], share, []);
      if (!move.ok) return;
      const b = amountsOfB(withAmounts(pairOf('b2b-saas'), a, move.amounts), a);
      for (const channel of ids)
        expect(Math.abs((b?.[channel] ?? 0) - (move.amounts[channel] ?? 0))).toBeLessThan(0.0004 * sum(a));
      expect(Math.abs(sum(b ?? {}) - sum(a))).toBeLessThanOrEqual(0.0001 * sum(a));
    }),
    law,
  );
});

test('with the total kept a plan is said in points, with new money in money', () => {
  const moved = moveShare(a, ['brandVideo'], 0.37, ['education', 'search']);
  const given = giveAmount(a, ['email'], 40_000, []);
  if (!moved.ok || !given.ok) throw new Error('both moves can be made');
  expect(withAmounts(pairOf('b2b-saas'), a, moved.amounts).onlyB).toEqual([
    { op: 'set', path: 'split.brandVideo', number: 37 },
    { op: 'set', path: 'split.email', number: 12 },
  ]);
  expect(withAmounts(pairOf('b2b-saas'), a, given.amounts).onlyB).toEqual([
    { op: 'set', path: 'budget.email', number: 40_000 },
  ]);
});

test('moving a channel back leaves no change', () => {
  const pair = withAmounts(pairOf('b2b-saas'), a, { ...a, brandVideo: 12_000, search: 51_000 });
  expect(pair.onlyB).toHaveLength(2);
  expect(withAmounts(pair, a, a).onlyB).toEqual([]);
});

test('a lock changes no result: what was a move becomes its ends, and locks stay in the client', () => {
  const moved = {
    ...pairOf('b2b-saas'),
    onlyB: [{ op: 'add', path: 'split.upstream', number: 15 }] as const,
  };
  expect(amountsOfB(moved, a)).toBeNull();
  expect(scenarioInput(moved, 'B', 'FUNNEL').locks).toEqual([]);
  const b = { ...a, brandVideo: 37_000, search: 26_000 };
  const locked = withLock(moved, 'education', true, a, b);
  expect(locked.locks).toEqual(['education']);
  expect(amountsOfB(locked, a)).toEqual(b);
  expect(scenarioInput(locked, 'B', 'FUNNEL')).not.toHaveProperty('locks');
  expect(withLock(locked, 'education', false, a, b).locks).toEqual([]);
});

test('an assumption goes into both plans or into B alone, and can be taken back', () => {
  const both = withParameter(pairOf('b2b-saas'), 'market.price', 120, 'both');
  expect(scenarioInput(both, 'A', 'FUNNEL').changes).toEqual([
    { set: { path: 'market.price', number: 120 } },
  ]);
  const onlyB = withParameter(both, 'market.price', 90, 'B');
  expect(scenarioInput(onlyB, 'A', 'FUNNEL').changes).toHaveLength(1);
  expect(scenarioInput(onlyB, 'B', 'FUNNEL').changes).toHaveLength(2);
  expect(withParameter(onlyB, 'market.price', null, 'B')).toEqual(both);
  expect(withParameter(both, 'market.price', null, 'both')).toEqual(pairOf('b2b-saas'));
});

test('a flight is a list of factors to a hundredth, the total is of both plans', () => {
  const pulsed = withFlight(pairOf('b2b-saas'), ['search'], [2, 0, 1.001, 0.999]);
  expect(pulsed.onlyB).toEqual([{ op: 'list', path: 'flight.search', list: [2, 0, 1, 1] }]);
  expect(withFlight(pulsed, ['search'], null)).toEqual(pairOf('b2b-saas'));
  expect(withTotal(withTotal(pulsed, 5), 30_000).shared).toEqual([
    { op: 'set', path: 'budget.total', number: 30_000 },
  ]);
});

test('a channel joins both plans with the same money, and what plan B moves stays as it is in money', () => {
  const b = { ...a, brandVideo: 37_000, search: 26_000 };
  const moved = withAmounts(pairOf('b2b-saas'), a, b);
  const partners = { id: 'partnerships', weekly: 25_000, reference: usualReference(a) };
  const added = withChannel(moved, partners, a, b);
  expect(added.shared).toEqual([
    { op: 'set', path: 'channels.partnerships.referenceSpend', number: 25_000 },
    { op: 'set', path: 'budget.partnerships', number: 25_000 },
  ]);
  const amounts = amountsOfB(added, { ...a, partnerships: 25_000 })!;
  for (const [id, amount] of Object.entries({ ...b, partnerships: 25_000 }))
    expect(Math.abs(amounts[id]! - amount)).toBeLessThanOrEqual(0.0001 * 125_000);
  expect(Math.abs(sum(amounts) - 125_000)).toBeLessThan(1e-6);
  // A total set afterwards comes after the channel, and is itself replaced by the next.
  const totals = withTotal(withTotal(added, 1), 200_000).shared;
  expect(totals.map(({ path }) => path)).toEqual([
    'channels.partnerships.referenceSpend',
    'budget.partnerships',
    'budget.total',
  ]);
  expect(totals.at(-1)).toMatchObject({ number: 200_000 });
  expect([usualReference({ one: 0, two: 1234 }), usualReference({})]).toEqual([1200, 1000]);
});
