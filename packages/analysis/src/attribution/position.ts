import type { AttributionRule } from './rule.ts';

/** Share of the first contact, and of the last. */
const END = 0.4;

export const position = {
  id: 'position',
  label: 'Position-based',
  meaning: '40 % to the first contact, 40 % to the last, the rest in equal parts to those between',
  share({ count }, shares) {
    if (count === 0) return;
    if (count <= 2) {
      shares.fill(1 / count, 0, count);
      return;
    }
    shares.fill((1 - 2 * END) / (count - 2), 1, count - 1);
    shares[0] = END;
    shares[count - 1] = END;
  },
} as const satisfies AttributionRule;
