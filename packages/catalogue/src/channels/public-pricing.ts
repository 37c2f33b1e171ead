import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const publicPricing = defineChannel({
  id: 'publicPricing',
  version: 1,
  kind: 'downstream',
  label: 'Public pricing',
  meaning:
    'A price that can be read without asking: those who can pay ask sooner, and nobody is surprised at the end.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'], recency: 'recent' },
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: { qualify: assumedResponse('qualify', 0.02), close: assumedResponse('close', 0.006) },
    },
    { share: 0.4, acts: { reassure: assumedResponse('reassure', 0.1) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.1, 0.02, 0.5),
    maxContacts: assumed(3, 1, 5),
    halfLife: assumed(13, 4, 52, 'assumption: a page stays'),
    halfSaturation: assumed(1, 0.5, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.6, 1, 'assumption: page views are logged'),
  }),
  about: {
    article: 'C23, C57: sales, product and pricing pages show how to buy',
    media: 'owned',
    creates: ['convert'],
    distributes: [],
    tracks: ['visits'],
  },
});
