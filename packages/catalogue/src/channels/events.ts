import { defineChannel, describeChannel, response } from '@meander/core';

export const events = defineChannel({
  id: 'events',
  version: 1,
  kind: 'upstream',
  label: 'Events',
  meaning: 'Fairs, meet-ups and talks: few people, met in person, strongly remembered.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.6,
      acts: {
        discover: response('discover', 0.5, 'assumption'),
        consider: response('consider', 0.12, 'assumption'),
        recommend: response('recommend', 0.05, 'assumption'),
      },
    },
    {
      share: 0.4,
      acts: {
        remember: response('remember', 1, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 25, source: 'assumption' },
    maxContacts: { default: 0.5, source: 'assumption' },
    halfLife: { default: 2, source: 'assumption' },
    halfSaturation: { default: 3, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.3, source: 'assumption' },
  }),
});
