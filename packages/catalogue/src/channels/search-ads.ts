import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const searchAds = defineChannel({
  id: 'searchAds',
  version: 1,
  kind: 'downstream',
  label: 'Search ads',
  meaning: 'Ads beside the results when somebody is already looking: few people, ready to act.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: { qualify: assumedResponse('qualify', 0.014), close: assumedResponse('close', 0.006) },
    },
    { share: 0.3, acts: { visit: assumedResponse('visit', 0.4) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(4, 1, 12),
    maxContacts: assumed(2, 1, 5),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(0.5, 0.2, 1.5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(1, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.95, 0.7, 1, 'assumption: clicks are logged'),
  }),
  about: {
    article: 'B14, C46, C52, C59: search engine marketing, paid places beside relevant results',
    media: 'paid',
    creates: [],
    distributes: ['reach', 'nurture', 'convert'],
    tracks: ['clicks', 'visits', 'searches'],
  },
});
