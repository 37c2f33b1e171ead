import { defineChannel, describeChannel, response } from '@meander/core';

export const email = defineChannel({
  id: 'email',
  version: 1,
  kind: 'downstream',
  label: 'Email',
  meaning: 'Letters to those who asked for them: cheap, quick, and every one may be the last.',
  buying: 'budget',
  eligible: {
    permission: 'yes',
    milestone: ['aware', 'considers', 'qualified', 'customer', 'repeat', 'advocate', 'dormant'],
  },
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: {
        consider: response('consider', 0.001, 'assumption'),
        qualify: response('qualify', 0.006, 'assumption'),
        close: response('close', 0.003, 'assumption'),
        renew: response('renew', 0.004, 'assumption'),
        reactivate: response('reactivate', 0.002, 'assumption'),
      },
    },
    {
      share: 0.4,
      acts: {
        unsubscribe: response(
          'unsubscribe',
          0.006,
          'Mailchimp 2019: .25 % unsubscribe per mail; 40 % of contacts count here',
        ),
      },
    },
    {
      share: 0.1,
      acts: {
        visit: response('visit', 0.08, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.05, source: 'assumption' },
    maxContacts: { default: 3, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 0.6, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    memoryLift: { default: 0.5, source: 'assumption: psi 0 to 3' },
    trackability: { default: 0.98, source: 'assumption: clicks are logged' },
  }),
});
