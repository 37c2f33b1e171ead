import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const coldOutreach = defineChannel({
  id: 'coldOutreach',
  version: 1,
  kind: 'downstream',
  label: 'Cold outreach',
  meaning:
    'Calls and letters to strangers who did not ask: a few are sold to at once, past every stage, and most are only disturbed.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.9,
      acts: {
        approach: assumedResponse('approach', 0.005),
        discover: assumedResponse('discover', 0.03),
        consider: assumedResponse('consider', 0.002),
      },
    },
    { share: 0.1, isUnwanted: true, acts: { disturb: assumedResponse('disturb', 0.3) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(6, 1, 30),
    maxContacts: assumed(0.25, 0.05, 0.5),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.95, 0.7, 1, 'assumption: calls are in the CRM'),
  }),
  about: {
    article: 'B28, B59, C18: cold messages get some sales; cold leads do not pass the funnel the same way',
    media: 'personal',
    creates: [],
    distributes: ['convert'],
    tracks: ['answers', 'meetings'],
  },
});
