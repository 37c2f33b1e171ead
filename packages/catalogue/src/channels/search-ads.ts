import { defineChannel, describeChannel, response } from '@meander/core';

export const searchAds = defineChannel({
  id: 'searchAds',
  version: 1,
  kind: 'downstream',
  label: 'Search ads',
  meaning: 'Ads beside the results when somebody is already looking: few people, ready to act.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: {
        qualify: response('qualify', 0.014, 'assumption'),
        close: response('close', 0.006, 'assumption'),
      },
    },
    {
      share: 0.3,
      acts: {
        visit: response('visit', 0.4, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 4, source: 'assumption' },
    maxContacts: { default: 2, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 0.5, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    memoryLift: { default: 1, source: 'assumption: psi 0 to 3' },
    trackability: { default: 0.95, source: 'assumption: clicks are logged' },
  }),
});
