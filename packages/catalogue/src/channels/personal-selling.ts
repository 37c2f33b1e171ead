import { defineChannel, describeChannel, response } from '@meander/core';

export const personalSelling = defineChannel({
  id: 'personalSelling',
  version: 1,
  kind: 'downstream',
  label: 'Personal selling',
  meaning: 'A person who calls, shows and closes: dear, narrow, and hard to do without in a large sale.',
  buying: 'budget',
  eligible: { milestone: ['qualified', 'customer', 'repeat'] },
  saturation: 'hill',
  usage: [
    {
      share: 1,
      acts: {
        close: response('close', 0.025, 'assumption'),
        renew: response('renew', 0.02, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 90, source: 'assumption' },
    maxContacts: { default: 1, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 0.6, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    memoryLift: { default: 0.5, source: 'assumption: psi 0 to 3' },
    trackability: { default: 1, source: 'assumption: calls are in the CRM' },
  }),
});
