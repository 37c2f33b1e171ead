import { pow } from '@meander/core';
import type { AttributionRule } from './rule.ts';

/** After how many weeks a contact is worth half as much: seven days, as Google Analytics did until 2023. */
const HALF_LIFE = 1;

export const timeDecay = {
  id: 'timeDecay',
  label: 'Time decay',
  meaning: 'More to later contacts: half as much for every week before the purchase',
  share({ count, age }, shares) {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      // ages are taken from the latest, so that the largest weight is 1 however long ago it was
      shares[i] = pow(2, (age[count - 1]! - age[i]!) / HALF_LIFE);
      sum += shares[i]!;
    }
    for (let i = 0; i < count; i++) shares[i] = shares[i]! / sum;
  },
} as const satisfies AttributionRule;
