import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const paidSocial = defineChannel({
  id: 'paidSocial',
  version: 1,
  kind: 'upstream',
  label: 'Paid social',
  meaning:
    'Posts shown for money to people who resemble those who buy: wide, quick, and soon seen too often.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: { discover: assumedResponse('discover', 0.004), consider: assumedResponse('consider', 0.0008) },
    },
    { share: 0.3, acts: { remember: assumedResponse('remember', 0.02) } },
    { share: 0.2, acts: { visit: assumedResponse('visit', 0.03) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.012, 0.005, 0.04),
    maxContacts: assumed(10, 4, 20),
    halfLife: assumed(0.35, 0, 0.6, 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.7, 0.3, 0.9, 'assumption: clicks .9, views .5'),
    fatigue: assumed(0.1, 0, 0.5),
    patience: assumed(5, 2, 10),
  }),
  about: {
    article: 'B10, C46, C52: paid social, to people who resemble customers',
    media: 'paid',
    creates: [],
    distributes: ['reach', 'nurture'],
    tracks: ['reach', 'clicks', 'visits'],
  },
});
