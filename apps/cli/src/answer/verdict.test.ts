import { expect, it } from 'vitest';
import { verdict, type Finding } from './verdict.ts';

const estimate = (value: number) => ({
  median: value,
  low: value,
  high: value,
  level: 0.9,
  mean: { value, low: value, high: value, level: 0.95 },
  replications: 100,
});

function finding(change: {
  probability?: number;
  medianWeek?: number | null;
  neverShare?: number;
  metric?: Finding['metric'];
  isExpected?: boolean;
  isSamePlan?: boolean;
  value?: number;
}): Finding {
  const { probability = 0.84, medianWeek = 45, neverShare = 0.16, value = 160_000 } = change;
  return {
    metric: change.metric ?? 'NET_VALUE',
    currency: 'EUR',
    at: { week: 104, estimate: estimate(value), probabilityPositive: probability },
    payback: { medianWeek, neverShare, deepestDip: estimate(-50_000) },
    isSamePlan: change.isSamePlan ?? false,
    isExpected: change.isExpected ?? false,
  };
}

it.each([
  [
    {},
    'B earns more than A by week 104 in 84 of 100 futures. It is behind until about week 45, dips to −€50k on the way, and never pays back in 16 of 100.',
  ],
  [
    { probability: 0.52, medianWeek: null, neverShare: 0.6 },
    'A and B are about even by week 104: B is ahead in 52 of 100 futures. It dips to −€50k and never pays back in 60 of 100.',
  ],
  [
    { probability: 0.3, medianWeek: null, neverShare: 0.7 },
    'A earns more than B by week 104 in 70 of 100 futures. B dips to −€50k and never pays back in 70 of 100.',
  ],
  [
    { medianWeek: 0, neverShare: 0 },
    'B earns more than A by week 104 in 84 of 100 futures. In most of them it is not behind at any time.',
  ],
  [{ metric: 'CUSTOMERS' as const }, 'B wins more customers than A by week 104 in 84 of 100 futures.'],
  // A lower cost is the better one.
  [
    { metric: 'COST_PER_CUSTOMER' as const, probability: 0.1 },
    'B pays less per customer than A by week 104 in 90 of 100 futures.',
  ],
  [
    { isExpected: true, probability: 1, neverShare: 0 },
    'In expectation B earns more than A by week 104: the difference is €160k. It is behind until week 45 and dips to −€50k on the way.',
  ],
  [{ isSamePlan: true }, 'A and B are the same plan.'],
])('of %j: %s', (change, sentence) => {
  expect(verdict(finding(change))).toBe(sentence);
});
