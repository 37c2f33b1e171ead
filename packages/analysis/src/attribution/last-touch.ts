import type { AttributionRule } from './rule.ts';

export const lastTouch = {
  id: 'lastTouch',
  label: 'Last touch',
  meaning: 'Everything to the last contact before the purchase, seen or acted on',
  share({ count }, shares) {
    if (count > 0) shares[count - 1] = 1;
  },
} as const satisfies AttributionRule;
