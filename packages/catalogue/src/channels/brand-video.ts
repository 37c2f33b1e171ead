import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const brandVideo = defineChannel({
  id: 'brandVideo',
  version: 1,
  kind: 'upstream',
  label: 'Brand video',
  meaning: 'Films that make the name come to mind later: everybody sees them, hardly anybody acts at once.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    { share: 0.35, acts: { discover: assumedResponse('discover', 0.005) } },
    { share: 0.65, acts: { remember: assumedResponse('remember', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.03, 0.01, 0.08, 'assumption: 30 per thousand'),
    maxContacts: assumed(7, 3, 14),
    halfLife: assumed(2, 0.6, 3.1, 'Robyn demo: TV theta .3 to .8, half-life .6 to 3.1 weeks'),
    halfSaturation: assumed(4, 2, 8, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.05, 0, 0.2, 'assumption: TV and video views are hardly tracked'),
  }),
  about: {
    article: 'A07, C45: being present early, in videos',
    media: 'paid',
    creates: ['reach'],
    distributes: [],
    tracks: ['reach', 'recall', 'searches'],
  },
});
