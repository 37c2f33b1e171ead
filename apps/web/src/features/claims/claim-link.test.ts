import { expect, test } from 'vitest';
import { openClaim, readClaimView, writeClaimView, type ClaimView } from './claim-link.ts';

test('a view goes into an address and comes back, and the first step takes no room', () => {
  const view: ClaimView = {
    claim: 'upstream-lasts',
    seed: 'otter-42',
    bet: 1,
    line: [0, 0.25, 12.5, -3, 1200],
    step: 'counter',
    pace: 'stepping',
  };
  expect(readClaimView(writeClaimView(view))).toEqual(view);
  expect(writeClaimView(openClaim('upstream-lasts'))).toEqual({ c: 'upstream-lasts' });
});

test('what no page would write is left out', () => {
  expect(readClaimView({ bet: 'first', line: '1,2,three,4,5', step: 'end', pace: 'fast' })).toEqual({
    claim: null,
    seed: null,
    bet: null,
    line: null,
    step: 'bet',
    pace: 'quickly',
  });
  expect(readClaimView({ line: '1,2,3' }).line).toBeNull();
});
