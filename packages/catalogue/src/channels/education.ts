import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const education = defineChannel({
  id: 'education',
  version: 1,
  kind: 'upstream',
  label: 'Educational content',
  meaning:
    'Articles, guides and e-books that answer questions before anybody sells: found slowly, remembered long, and the reason people leave an address.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.45,
      acts: {
        discover: assumedResponse('discover', 0.03),
        consider: assumedResponse('consider', 0.012),
        reactivate: assumedResponse('reactivate', 0.01),
      },
    },
    { share: 0.25, acts: { remember: assumedResponse('remember', 0.2) } },
    { share: 0.15, acts: { subscribe: assumedResponse('subscribe', 0.05) } },
    { share: 0.1, acts: { visit: assumedResponse('visit', 0.1) } },
    { share: 0.05, acts: { engage: assumedResponse('engage', 0.2) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.6, 0.2, 2),
    maxContacts: assumed(2, 0.5, 4),
    halfLife: assumed(26, 8, 104, 'assumption: content library; range 8 to 104 weeks'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.4, 0.1, 0.7),
  }),
  about: {
    article:
      'U1, C45, C50: blog posts and e-books give valuable information and make a thought leader; free how-to content',
    media: 'owned',
    creates: ['reach', 'nurture'],
    distributes: [],
    tracks: ['visits', 'downloads', 'searches'],
  },
});
