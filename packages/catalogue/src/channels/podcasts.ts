import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const podcasts = defineChannel({
  id: 'podcasts',
  version: 1,
  kind: 'upstream',
  label: 'Podcasts and thought leadership',
  meaning:
    'Conversations that people listen to for their own sake: a relation grows long before anybody needs anything, and hardly a listener can be traced.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    { share: 0.25, acts: { discover: assumedResponse('discover', 0.02) } },
    { share: 0.65, acts: { remember: assumedResponse('remember', 0.3) } },
    { share: 0.1, acts: { subscribe: assumedResponse('subscribe', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.4, 0.1, 1.5),
    maxContacts: assumed(2, 0.5, 4),
    halfLife: assumed(8, 2, 26, 'assumption'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.05, 0, 0.2, 'assumption: listening is hardly tracked'),
  }),
  about: {
    article: 'A07, C45, C50: thought leadership in podcasts, and relational content',
    media: 'owned',
    creates: ['reach', 'nurture'],
    distributes: [],
    tracks: ['reach', 'recall'],
  },
});
