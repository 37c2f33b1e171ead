import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const partnerships = defineChannel({
  id: 'partnerships',
  version: 1,
  kind: 'upstream',
  label: 'Partnerships',
  meaning:
    'Marketing together with other businesses: their audience comes along, less those whom one reaches anyway.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: {
        discover: assumedResponse('discover', 0.04),
        consider: assumedResponse('consider', 0.006),
        reactivate: assumedResponse('reactivate', 0.006),
      },
    },
    { share: 0.4, acts: { remember: assumedResponse('remember', 0.15) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.6, 0.2, 2),
    maxContacts: assumed(1, 0.2, 2),
    halfLife: assumed(2, 0, 8, 'assumption'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.3, 0.1, 0.6),
    overlap: assumed(0.3, 0, 0.8),
  }),
  about: {
    article: 'U4: partnering with other businesses gives access to a wider audience',
    media: 'earned',
    creates: [],
    distributes: ['reach'],
    tracks: ['reach', 'referrals'],
  },
});
