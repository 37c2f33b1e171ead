import type { AttributionRule } from './rule.ts';

export const firstTouch = {
  id: 'firstTouch',
  label: 'First touch',
  meaning: 'Everything to the first contact within the lookback window',
  share({ count }, shares) {
    if (count > 0) shares[0] = 1;
  },
} as const satisfies AttributionRule;
