import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const communities = defineChannel({
  id: 'communities',
  version: 1,
  kind: 'upstream',
  label: 'Digital communities',
  meaning:
    'Answers given in forums and groups where people ask each other: nobody feels sold to, and the answer stays.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: { discover: assumedResponse('discover', 0.02), consider: assumedResponse('consider', 0.01) },
    },
    { share: 0.4, acts: { remember: assumedResponse('remember', 0.15) } },
    { share: 0.1, acts: { visit: assumedResponse('visit', 0.1) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.7, 0.2, 2),
    maxContacts: assumed(2, 0.5, 4),
    halfLife: assumed(8, 2, 26, 'assumption: answers stay and are found'),
    halfSaturation: assumed(2, 1, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.2, 0.05, 0.5),
  }),
  about: {
    article: 'C46: digital communities (forums, communities, question sites)',
    media: 'earned',
    creates: [],
    distributes: ['reach'],
    tracks: ['reach', 'visits', 'answers'],
  },
});
