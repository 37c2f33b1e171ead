import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const seo = defineChannel({
  id: 'seo',
  version: 1,
  kind: 'upstream',
  label: 'Organic search',
  meaning: 'Being found by those who search: earned over months, and still there when the work stops.',
  buying: 'budget',
  // a journey in which nobody is known to look reaches everybody
  eligible: { market: 'in' },
  saturation: 'hill',
  usage: [
    {
      share: 0.4,
      acts: {
        discover: assumedResponse('discover', 0.02),
        consider: assumedResponse('consider', 0.015),
        reactivate: assumedResponse('reactivate', 0.02),
      },
    },
    { share: 0.3, acts: { visit: assumedResponse('visit', 0.5) } },
    { share: 0.2, acts: { remember: assumedResponse('remember', 0.05) } },
    { share: 0.1, acts: { subscribe: assumedResponse('subscribe', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.5, 0.1, 2),
    maxContacts: assumed(2, 0.5, 5),
    halfLife: assumed(26, 8, 104, 'assumption: content library; range 8 to 104 weeks'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 2),
    trackability: assumed(0.95, 0.7, 1, 'assumption: clicks are logged'),
  }),
  about: {
    article: 'B16, C46, C52, C59: search engine optimisation, so as to appear in relevant searches',
    media: 'earned',
    creates: [],
    distributes: ['reach', 'nurture', 'convert'],
    tracks: ['searches', 'visits'],
  },
});
