import type { AttributionRule } from './rule.ts';

export const linear = {
  id: 'linear',
  label: 'Linear',
  meaning: 'The same to every contact within the lookback window',
  share({ count }, shares) {
    shares.fill(1 / count, 0, count);
  },
} as const satisfies AttributionRule;
