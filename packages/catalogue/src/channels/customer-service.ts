import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const customerService = defineChannel({
  id: 'customerService',
  version: 1,
  kind: 'downstream',
  label: 'Customer service',
  meaning:
    'Help that is better than expected: customers are content, stay and buy again. Without customers it does nothing.',
  buying: 'budget',
  eligible: { milestone: ['customer', 'repeat', 'advocate'] },
  saturation: 'hill',
  usage: [
    { share: 0.5, acts: { please: assumedResponse('please', 0.3) } },
    { share: 0.3, acts: { retain: assumedResponse('retain', 0.3) } },
    { share: 0.1, acts: { renew: assumedResponse('renew', 0.04) } },
    { share: 0.1, acts: { recommend: assumedResponse('recommend', 0.08) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(8, 2, 30),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.95, 0.7, 1, 'assumption: calls and letters are in the CRM'),
  }),
  about: {
    article: 'D4: excellent customer service brings loyalty and repeat business',
    media: 'owned',
    creates: [],
    distributes: [],
    tracks: ['answers'],
  },
});
