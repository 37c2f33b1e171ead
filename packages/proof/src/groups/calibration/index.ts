/** What the shipped scenarios produce, beside what is known of such markets. */
import type { ProofGroup } from '../../proof.ts';
import { carryOver, elasticity } from './advertising.ts';
import { bestSplit } from './best-split.ts';
import { carts } from './carts.ts';
import { leads, visitors } from './leads.ts';
import { mail } from './mail.ts';
import { priceCuts } from './price-cuts.ts';
import { referrals } from './referrals.ts';
import { retargeting } from './retargeting.ts';

export const calibration: ProofGroup = {
  id: 'calibration',
  title: 'The scenarios that ship',
  meaning: 'What they produce beside what is known of such markets, each with the range that is accepted',
  exhibits: [
    carts,
    visitors,
    leads,
    mail,
    retargeting,
    priceCuts,
    elasticity,
    carryOver,
    referrals,
    bestSplit,
  ],
};
