import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const freeTrials = defineChannel({
  id: 'freeTrials',
  version: 1,
  kind: 'upstream',
  label: 'Free trials',
  meaning: 'The product for a while without paying: it speaks for itself, for better or worse.',
  buying: 'budget',
  eligible: { milestone: ['aware', 'considers', 'qualified', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: { consider: assumedResponse('consider', 0.01), qualify: assumedResponse('qualify', 0.08) },
    },
    { share: 0.3, acts: { engage: assumedResponse('engage', 0.3) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(12, 3, 40),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(2, 1, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3),
    trackability: assumed(0.95, 0.7, 1, 'assumption: trials are accounts'),
  }),
  about: {
    article: 'U7: free trials and demos let people try before they commit',
    media: 'owned',
    creates: ['convert'],
    distributes: [],
    tracks: ['trials'],
  },
});
