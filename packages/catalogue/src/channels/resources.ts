import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const resources = defineChannel({
  id: 'resources',
  version: 1,
  kind: 'upstream',
  label: 'Opt-in resources',
  meaning:
    'Checklists, templates and newsletters in exchange for an address: more leads, of whom fewer mean to buy.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware', 'considers', 'qualified', 'dormant'] },
  saturation: 'hill',
  usage: [
    { share: 0.5, acts: { subscribe: assumedResponse('subscribe', 0.25) } },
    { share: 0.25, acts: { engage: assumedResponse('engage', 0.1) } },
    {
      share: 0.25,
      acts: { discover: assumedResponse('discover', 0.02), consider: assumedResponse('consider', 0.005) },
    },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.8, 0.2, 3),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(13, 4, 52, 'assumption: a library of them'),
    halfSaturation: assumed(2, 1, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.6, 1, 'assumption: downloads are logged'),
  }),
  about: {
    article: 'B70, C50: offer something of value in exchange for an address; opt-in content',
    media: 'owned',
    creates: ['nurture'],
    distributes: [],
    tracks: ['downloads', 'answers'],
  },
});
