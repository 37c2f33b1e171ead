import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import { setShareOfKind, setShares, shareOfKind, type Shares, type SplitChannel } from './split.ts';

const channels: readonly SplitChannel[] = [
  { id: 'education', label: 'Educational content', kind: 'upstream' },
  { id: 'events', label: 'Events', kind: 'upstream' },
  { id: 'search', label: 'Search ads', kind: 'downstream' },
  { id: 'email', label: 'Email', kind: 'downstream' },
];
const ids = channels.map((channel) => channel.id);
const shares: Shares = { education: 0.1, events: 0.3, search: 0.4, email: 0.2 };

type Outcome = ReturnType<typeof setShares>;

function sharesOf(outcome: Outcome): Shares {
  if ('issues' in outcome) throw new Error(outcome.issues.map((issue) => issue.message).join(' '));
  return outcome.shares;
}

function issueOf(outcome: Outcome) {
  if (!('issues' in outcome)) throw new Error('was possible');
  return outcome.issues[0]!;
}

const sum = (of: Shares) => ids.reduce((total, id) => total + (of[id] ?? 0), 0);

describe('on four channels', () => {
  test('one share is set and the others give in proportion to what they have', () => {
    const moved = sharesOf(setShares(shares, { events: 0.6 }, channels, []));
    expect(moved['events']).toBeCloseTo(0.6, 12);
    expect(moved['education']).toBeCloseTo(0.4 * (0.1 / 0.7), 12);
    expect(moved['search']! / moved['email']!).toBeCloseTo(2, 12);
  });

  test('giving and taking in one move leaves the others alone', () => {
    const moved = sharesOf(setShares(shares, { events: 0.45, search: 0.25 }, channels, []));
    expect(moved['education']).toBeCloseTo(0.1, 12);
    expect(moved['email']).toBeCloseTo(0.2, 12);
  });

  test('channels without anything take equal parts of what is free', () => {
    const all = { education: 1, events: 0, search: 0, email: 0 };
    const moved = sharesOf(setShares(all, { education: 0.4 }, channels, []));
    for (const id of ['events', 'search', 'email']) expect(moved[id]).toBeCloseTo(0.2, 12);
  });

  test('a kind rises by taking from the other kind, each side in proportion', () => {
    const moved = sharesOf(setShareOfKind(shares, 'upstream', 0.55, channels, []));
    expect(shareOfKind(moved, channels, 'upstream')).toBeCloseTo(0.55, 12);
    expect(moved['events']! / moved['education']!).toBeCloseTo(3, 12);
    expect(moved['search']! / moved['email']!).toBeCloseTo(2, 12);
  });

  test('a locked channel of the kind stays and the other channels of the kind take its part', () => {
    const moved = sharesOf(setShareOfKind(shares, 'upstream', 0.55, channels, ['events']));
    expect(moved['events']).toBe(0.3);
    expect(moved['education']).toBeCloseTo(0.25, 12);
  });

  test('more than there is, is refused with the largest share that works', () => {
    const issue = issueOf(setShares(shares, { search: 0.9 }, channels, ['events', 'email']));
    expect(issue).toMatchObject({
      path: ['split.search'],
      code: 'split-impossible',
      value: '90',
      allowed: '0 to 50 points',
      suggestion: '50',
    });
    expect(issue.message).toContain('50 % is locked');
  });

  test('a locked channel is not moved, and says so', () => {
    expect(issueOf(setShares(shares, { email: 0.3 }, channels, ['email']))).toMatchObject({
      code: 'split-locked',
      suggestion: 'unlock email',
    });
    expect(sharesOf(setShares(shares, { email: 0.2, search: 0.5 }, channels, ['email']))['email']).toBe(0.2);
  });

  test('a refusal speaks of channels by their labels, and of what is possible and locked', () => {
    const message = (outcome: Outcome) => issueOf(outcome).message;
    expect(message(setShares(shares, { events: 0.5 }, channels, ['events']))).toBe(
      'Events is locked at 30 %. Unlock it to move it.',
    );
    expect(message(setShares(shares, { search: -0.1 }, channels, []))).toBe(
      'Search ads cannot be -10 % of the budget (possible: 0 to 100 %). Use 0 %.',
    );
    expect(message(setShares(shares, { search: 0.9 }, channels, ['email']))).toBe(
      'Search ads cannot be 90 % of the budget (possible: 0 to 80 %, 20 % is locked). Use 80 %.',
    );
    const three = { education: 0.6, events: 0.6, search: 0.1 };
    expect(message(setShares(shares, three, channels, ['email']))).toBe(
      'Educational content, Events, Search ads cannot be 130 % of the budget together (possible: at most 80 %, 20 % is locked).',
    );
    expect(issueOf(setShares(shares, three, channels, ['email']))).toMatchObject({
      path: ['split.search'],
      value: '130',
      allowed: 'at most 80 points together',
      suggestion: 'lower them',
    });
    expect(message(setShares(shares, { nobody: 2 }, channels, []))).toMatch(/^nobody cannot be 200 %/);
  });

  test('a kind that is locked whole cannot move', () => {
    const locks = ['education', 'events'];
    expect(issueOf(setShareOfKind(shares, 'upstream', 0.5, channels, locks)).allowed).toBe('40 to 40 points');
  });

  test('shares that are too much together are refused together', () => {
    const wanted = { education: 0.7, events: 0.6, search: 0.1 };
    const issue = issueOf(setShares(shares, wanted, channels, []));
    expect(issue).toMatchObject({ value: '140', allowed: 'at most 100 points together' });
    expect(issue.message).toContain('Educational content, Events, Search ads');
  });

  test('the rounding of typed shares is taken up', () => {
    const typed = { education: 0.3333, events: 0.3333, search: 0.3333, email: 0 };
    const moved = sharesOf(setShares(shares, typed, channels, []));
    expect(sum(moved)).toBeCloseTo(1, 12);
  });

  test.each([Number.NaN, -0.1, 1.2, Number.POSITIVE_INFINITY])('a share of %d is refused', (share) => {
    expect(issueOf(setShares(shares, { email: share }, channels, [])).code).toBe('split-impossible');
    expect(issueOf(setShareOfKind(shares, 'upstream', share, channels, [])).code).toBe('split-impossible');
  });
});

describe('whatever the shares, the locks and the wish', () => {
  const anyShares = fc
    .tuple(...ids.map(() => fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }))))
    .filter((weights) => weights.some((weight) => weight > 1e-6))
    .map((weights): Shares => {
      const total = weights.reduce((a, b) => a + b, 0);
      return Object.fromEntries(ids.map((id, place) => [id, weights[place]! / total]));
    });
  const anyLocks = fc.subarray(ids);
  const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
  const anyTargets = fc.dictionary(fc.constantFrom(...ids), share, { minKeys: 1, maxKeys: 3 });
  const kind = fc.constantFrom('upstream' as const, 'downstream' as const);
  const options = { seed: 20_260_303, numRuns: 1000 };

  function expectSplit(before: Shares, after: Shares, locks: readonly string[]): void {
    expect(sum(after)).toBeCloseTo(1, 9);
    for (const id of ids) {
      expect(after[id]).toBeGreaterThanOrEqual(0);
      expect(after[id]).toBeLessThanOrEqual(1 + 1e-12);
    }
    for (const id of locks) expect(after[id]).toBe(before[id]);
  }

  function expectReasons(issues: readonly Issue[]): void {
    for (const issue of issues) expect(issue.message.length).toBeGreaterThan(10);
  }

  test('either the shares sum to 1 and locked ones have not moved, or it is said why not', () => {
    fc.assert(
      fc.property(anyShares, anyTargets, anyLocks, (before, targets, locks) => {
        const outcome = setShares(before, targets, channels, locks);
        if ('issues' in outcome) return expectReasons(outcome.issues);
        expectSplit(before, outcome.shares, locks);
        for (const [id, target] of Object.entries(targets))
          expect(Math.abs(outcome.shares[id]! - target)).toBeLessThan(1e-3); // typed rounding at most
      }),
      options,
    );
  });

  test('a kind gets what it wants, or the refusal names the nearest share, which then works', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyShares, kind, share, anyLocks, (before, of, target, locks) => {
        let wanted = target;
        let outcome = setShareOfKind(before, of, wanted, channels, locks);
        if ('issues' in outcome) {
          refused += 1;
          wanted = Number(outcome.issues[0]!.suggestion) / 100;
          outcome = setShareOfKind(before, of, wanted, channels, locks);
        }
        const moved = sharesOf(outcome);
        expectSplit(before, moved, locks);
        expect(Math.abs(shareOfKind(moved, channels, of) - wanted)).toBeLessThan(1e-3);
      }),
      options,
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('a single share that is refused names the nearest possible one, which then works', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyShares, fc.constantFrom(...ids), share, anyLocks, (before, id, target, locks) => {
        const others = locks.filter((lock) => lock !== id);
        const outcome = setShares(before, { [id]: target }, channels, others);
        if (!('issues' in outcome)) return;
        refused += 1;
        const possible = Number(outcome.issues[0]!.suggestion) / 100;
        // beyond 0 to 1 is refused first, whatever is locked
        const next = setShares(before, { [id]: possible }, channels, others);
        const last = 'issues' in next ? Number(next.issues[0]!.suggestion) / 100 : possible;
        expectSplit(before, sharesOf(setShares(before, { [id]: last }, channels, others)), others);
      }),
      options,
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('nothing that is given in is changed', () => {
    fc.assert(
      fc.property(anyShares, anyTargets, anyLocks, (before, targets, locks) => {
        const [sharesBefore, targetsBefore] = [{ ...before }, { ...targets }];
        setShares(before, targets, channels, locks);
        setShareOfKind(before, 'upstream', 0.5, channels, locks);
        expect([before, targets]).toEqual([sharesBefore, targetsBefore]);
      }),
      options,
    );
  });
});
