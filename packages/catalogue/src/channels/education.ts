import { defineChannel, describeChannel, response } from '@meander/core';

export const education = defineChannel({
  id: 'education',
  version: 1,
  kind: 'upstream',
  label: 'Educational content',
  meaning:
    'Articles, guides and webinars that answer questions before anybody sells: found slowly, remembered long, and the reason people leave an address.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.45,
      acts: {
        discover: response('discover', 0.03, 'assumption'),
        consider: response('consider', 0.012, 'assumption'),
        reactivate: response('reactivate', 0.01, 'assumption'),
      },
    },
    {
      share: 0.25,
      acts: {
        remember: response('remember', 0.2, 'assumption'),
      },
    },
    {
      share: 0.15,
      acts: {
        subscribe: response('subscribe', 0.05, 'assumption'),
      },
    },
    {
      share: 0.15,
      acts: {
        visit: response('visit', 0.1, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.6, source: 'assumption' },
    maxContacts: { default: 2, source: 'assumption' },
    halfLife: { default: 26, source: 'assumption: content library; range 8 to 104 weeks' },
    halfSaturation: { default: 3, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.4, source: 'assumption' },
  }),
});
