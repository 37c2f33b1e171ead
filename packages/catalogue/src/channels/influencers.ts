import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const influencers = defineChannel({
  id: 'influencers',
  version: 1,
  kind: 'upstream',
  label: 'Influencers',
  meaning:
    'Somebody whom many follow says a word for the brand: a wide audience that trusts the speaker more than an ad.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: { discover: assumedResponse('discover', 0.015), consider: assumedResponse('consider', 0.001) },
    },
    { share: 0.4, acts: { remember: assumedResponse('remember', 0.06) } },
    { share: 0.1, acts: { visit: assumedResponse('visit', 0.04) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.1, 0.03, 0.4),
    maxContacts: assumed(3, 1, 6),
    halfLife: assumed(0.6, 0, 2, 'assumption'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.4, 0.1, 0.7),
    overlap: assumed(0.2, 0, 0.6),
  }),
  about: {
    article:
      'C63: influencer programmes, one of the things made for customers who have become friends of the brand',
    media: 'earned',
    creates: ['support'],
    distributes: [],
    tracks: ['reach', 'visits', 'redemptions'],
  },
});
