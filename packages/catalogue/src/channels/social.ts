import { defineChannel, describeChannel, response } from '@meander/core';

export const social = defineChannel({
  id: 'social',
  version: 1,
  kind: 'upstream',
  label: 'Social presence',
  meaning: 'Posts and conversations where people already are: wide and cheap, a little of everything.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    {
      share: 0.4,
      acts: {
        discover: response('discover', 0.003, 'assumption'),
        recommend: response('recommend', 0.0015, 'assumption'),
      },
    },
    {
      share: 0.5,
      acts: {
        remember: response('remember', 0.03, 'assumption'),
      },
    },
    {
      share: 0.1,
      acts: {
        visit: response('visit', 0.02, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.05, source: 'assumption' },
    maxContacts: { default: 7, source: 'assumption' },
    halfLife: { default: 0.35, source: 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks' },
    halfSaturation: { default: 3, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.4, source: 'assumption: organic social' },
  }),
});
