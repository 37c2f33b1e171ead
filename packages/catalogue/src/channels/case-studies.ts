import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const caseStudies = defineChannel({
  id: 'caseStudies',
  version: 1,
  kind: 'downstream',
  label: 'Case studies',
  meaning:
    'How one customer solved the problem, told in full: for those who compare and have to convince others.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    { share: 0.5, acts: { reassure: assumedResponse('reassure', 0.2) } },
    {
      share: 0.3,
      acts: { qualify: assumedResponse('qualify', 0.02), close: assumedResponse('close', 0.008) },
    },
    { share: 0.2, acts: { remember: assumedResponse('remember', 0.2) } },
  ],
  supply: { milestone: ['customer', 'repeat', 'advocate'] },
  parameters: describeChannel({
    pricePerContact: assumed(2, 0.5, 8),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(13, 4, 52, 'assumption: a library of them'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.5, 0.2, 0.8),
    supplyShare: assumed(0.002, 0.0005, 0.02),
  }),
  about: {
    article: 'C22, C57: case studies, public and private',
    media: 'owned',
    creates: ['convert'],
    distributes: [],
    tracks: ['downloads', 'visits'],
  },
});
