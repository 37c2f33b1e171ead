import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const liveClasses = defineChannel({
  id: 'liveClasses',
  version: 1,
  kind: 'downstream',
  label: 'Live classes',
  meaning: 'Lessons for those who have bought: who can use it likes it, and needs more of it.',
  buying: 'budget',
  eligible: { milestone: ['customer', 'repeat', 'advocate'] },
  saturation: 'hill',
  usage: [
    { share: 0.5, acts: { please: assumedResponse('please', 0.4) } },
    { share: 0.3, acts: { renew: assumedResponse('renew', 0.05) } },
    { share: 0.2, acts: { recommend: assumedResponse('recommend', 0.05) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(6, 2, 20),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(1, 0.7, 1, 'assumption: people sign up'),
  }),
  about: {
    article: 'C63: live online classes',
    media: 'owned',
    creates: ['support'],
    distributes: [],
    tracks: ['answers', 'meetings'],
  },
});
