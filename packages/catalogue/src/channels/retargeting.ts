import { defineChannel, describeChannel, response } from '@meander/core';

export const retargeting = defineChannel({
  id: 'retargeting',
  version: 1,
  kind: 'downstream',
  label: 'Retargeting',
  meaning: 'Ads that follow a visitor for a while and bring some of them back.',
  buying: 'budget',
  eligible: { milestone: ['aware', 'considers', 'qualified', 'dormant'], recency: 'recent' },
  saturation: 'hill',
  usage: [
    {
      share: 0.8,
      acts: {
        consider: response('consider', 0.0004, 'assumption'),
        qualify: response('qualify', 0.002, 'assumption'),
        close: response('close', 0.001, 'assumption'),
        reactivate: response('reactivate', 0.001, 'assumption'),
      },
    },
    {
      share: 0.2,
      acts: {
        remember: response('remember', 0.002, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.4, source: 'assumption' },
    maxContacts: { default: 14, source: 'assumption' },
    halfLife: { default: 0.35, source: 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks' },
    halfSaturation: { default: 0.6, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    memoryLift: { default: 1, source: 'assumption: psi 0 to 3' },
    trackability: { default: 0.8, source: 'assumption' },
  }),
});
