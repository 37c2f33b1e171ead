import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const membership = defineChannel({
  id: 'membership',
  version: 1,
  kind: 'downstream',
  label: 'Membership community',
  meaning: 'A place where customers meet each other: they stay for each other, and bring others along.',
  buying: 'budget',
  eligible: { milestone: ['customer', 'repeat', 'advocate'] },
  saturation: 'hill',
  usage: [
    { share: 0.4, acts: { retain: assumedResponse('retain', 0.2) } },
    { share: 0.3, acts: { please: assumedResponse('please', 0.15) } },
    { share: 0.2, acts: { recommend: assumedResponse('recommend', 0.045) } },
    { share: 0.1, acts: { renew: assumedResponse('renew', 0.03) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(2, 0.5, 8),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(8, 2, 26, 'assumption: belonging lasts'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.6, 1, 'assumption: members log in'),
  }),
  about: {
    article: 'C63: membership communities',
    media: 'owned',
    creates: ['support'],
    distributes: [],
    tracks: ['answers', 'visits'],
  },
});
