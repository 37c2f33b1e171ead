import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const ambassadors = defineChannel({
  id: 'ambassadors',
  version: 1,
  kind: 'upstream',
  label: 'Ambassador programme',
  meaning:
    'Those who love it speak of it, with a little help: nobody is believed more, and nobody can be hired for it.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware', 'repeat'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: {
        discover: assumedResponse('discover', 0.08),
        consider: assumedResponse('consider', 0.02),
        recommend: assumedResponse('recommend', 0.06),
      },
    },
    { share: 0.4, acts: { remember: assumedResponse('remember', 0.3) } },
  ],
  supply: { milestone: ['customer', 'repeat', 'advocate'], satisfaction: 'high' },
  parameters: describeChannel({
    pricePerContact: assumed(1, 0.3, 4),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(1, 0, 4, 'assumption'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.3, 0.1, 0.6),
    supplyShare: assumed(0.01, 0.002, 0.05),
  }),
  about: {
    article: 'C63: ambassador programmes',
    media: 'earned',
    creates: ['support'],
    distributes: [],
    tracks: ['referrals', 'reach'],
  },
});
