import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const affiliates = defineChannel({
  id: 'affiliates',
  version: 1,
  kind: 'upstream',
  label: 'Affiliate and partner programme',
  meaning:
    'Customers and partners who are paid for whom they send: there have to be some before it can work.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: {
        discover: assumedResponse('discover', 0.05),
        consider: assumedResponse('consider', 0.02),
        reactivate: assumedResponse('reactivate', 0.01),
      },
    },
    { share: 0.3, acts: { visit: assumedResponse('visit', 0.2) } },
  ],
  supply: { milestone: ['customer', 'repeat', 'advocate'] },
  parameters: describeChannel({
    pricePerContact: assumed(1.5, 0.5, 6),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.85, 0.6, 1, 'assumption: links carry a name'),
    supplyShare: assumed(0.02, 0.005, 0.1),
    overlap: assumed(0.2, 0, 0.6),
  }),
  about: {
    article: 'C63: affiliate and partner programmes',
    media: 'earned',
    creates: ['support'],
    distributes: [],
    tracks: ['referrals', 'redemptions'],
  },
});
