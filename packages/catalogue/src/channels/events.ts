import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const events = defineChannel({
  id: 'events',
  version: 1,
  kind: 'upstream',
  label: 'Events',
  meaning: 'Fairs, meet-ups and talks: few people, met in person, strongly remembered.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: {
        discover: assumedResponse('discover', 0.5),
        consider: assumedResponse('consider', 0.12),
        recommend: assumedResponse('recommend', 0.05),
      },
    },
    { share: 0.4, acts: { remember: assumedResponse('remember', 1) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(25, 8, 80),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(2, 0, 8, 'assumption'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.3, 0.1, 0.8),
  }),
  about: {
    article: 'U2, C46: industry events and conferences, to build relationships',
    media: 'personal',
    creates: [],
    distributes: ['reach'],
    tracks: ['meetings', 'answers'],
  },
});
