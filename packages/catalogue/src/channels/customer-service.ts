import { defineChannel, describeChannel, response } from '@meander/core';

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
    {
      share: 0.6,
      acts: {
        please: response('please', 0.3, 'assumption'),
      },
    },
    {
      share: 0.4,
      acts: {
        renew: response('renew', 0.01, 'assumption'),
        recommend: response('recommend', 0.02, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 8, source: 'assumption' },
    maxContacts: { default: 1, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 2, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.95, source: 'assumption: calls and letters are in the CRM' },
  }),
});
