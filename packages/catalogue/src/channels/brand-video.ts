import { defineChannel, describeChannel, response } from '@meander/core';

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
    {
      share: 0.35,
      acts: {
        discover: response('discover', 0.005, 'assumption'),
      },
    },
    {
      share: 0.65,
      acts: {
        remember: response('remember', 0.02, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.03, source: 'assumption: 30 per thousand' },
    maxContacts: { default: 7, source: 'assumption' },
    halfLife: { default: 2, source: 'Robyn demo: TV theta .3 to .8, half-life .6 to 3.1 weeks' },
    halfSaturation: { default: 4, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.05, source: 'assumption: TV and video views are hardly tracked' },
  }),
});
