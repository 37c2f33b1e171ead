import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const testimonials = defineChannel({
  id: 'testimonials',
  version: 1,
  kind: 'downstream',
  label: 'Testimonials',
  meaning: 'What customers say about it: takes away doubts, if there are customers who are content.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    { share: 0.6, acts: { reassure: assumedResponse('reassure', 0.15) } },
    {
      share: 0.4,
      acts: { qualify: assumedResponse('qualify', 0.01), close: assumedResponse('close', 0.006) },
    },
  ],
  supply: { milestone: ['customer', 'repeat', 'advocate'], satisfaction: 'high' },
  parameters: describeChannel({
    pricePerContact: assumed(0.3, 0.1, 1),
    maxContacts: assumed(3, 1, 5),
    halfLife: assumed(4, 1, 13, 'assumption: they stay on the page'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.3, 0.1, 0.6),
    supplyShare: assumed(0.01, 0.002, 0.05),
  }),
  about: {
    article: 'B58, C22, C57: social proof, testimonials and reviews',
    media: 'earned',
    creates: ['convert'],
    distributes: [],
    tracks: ['visits', 'answers'],
  },
});
