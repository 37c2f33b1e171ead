import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const promotions = defineChannel({
  id: 'promotions',
  version: 1,
  kind: 'downstream',
  label: 'Discount codes',
  meaning: 'Money off for those who are about to buy: some would have bought anyway, and have it too.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified', 'customer', 'repeat', 'advocate', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: {
        close: assumedResponse('close', 0.02),
        renew: assumedResponse('renew', 0.012),
        reactivate: assumedResponse('reactivate', 0.008),
      },
    },
    { share: 0.3, acts: { reassure: assumedResponse('reassure', 0.08) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.15, 0.05, 0.5),
    maxContacts: assumed(2, 0.5, 4),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1, 0.3, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.7, 1, 'assumption: codes are redeemed'),
    orderCost: assumed(10, 1, 100),
    fatigue: assumed(0.2, 0, 1),
    patience: assumed(1, 0.5, 3),
  }),
  about: {
    article:
      'D2, A09: sales promotions and discounts as an incentive to buy. Price cuts for everybody are the promotion of a plan',
    media: 'owned',
    creates: ['convert'],
    distributes: [],
    tracks: ['redemptions'],
  },
});
