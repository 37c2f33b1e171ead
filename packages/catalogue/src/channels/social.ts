import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const social = defineChannel({
  id: 'social',
  version: 1,
  kind: 'upstream',
  label: 'Social presence',
  meaning: 'Posts and conversations where people already are: wide and cheap, a little of everything.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.4,
      acts: { discover: assumedResponse('discover', 0.003), recommend: assumedResponse('recommend', 0.0015) },
    },
    { share: 0.5, acts: { remember: assumedResponse('remember', 0.03) } },
    { share: 0.1, acts: { visit: assumedResponse('visit', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.05, 0.02, 0.2),
    maxContacts: assumed(7, 3, 14),
    halfLife: assumed(0.35, 0, 0.6, 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.4, 0.1, 0.7, 'assumption: organic social'),
  }),
  about: {
    article: 'U3, B14, C46, C52: social media to engage people and give information, insight and resources',
    media: 'earned',
    creates: [],
    distributes: ['reach', 'nurture'],
    tracks: ['reach', 'clicks', 'visits'],
  },
});
