import { defineChannel, describeChannel, response } from '@meander/core';

export const marketingAutomation = defineChannel({
  id: 'marketingAutomation',
  version: 1,
  kind: 'downstream',
  label: 'Marketing automation',
  meaning:
    'Series of messages that go out by themselves when somebody has left an address: they keep interest up, and some customers feel handled by a machine.',
  buying: 'budget',
  eligible: {
    permission: 'yes',
    milestone: ['aware', 'considers', 'qualified', 'customer', 'repeat', 'advocate', 'dormant'],
  },
  saturation: 'hill',
  usage: [
    {
      share: 0.4,
      acts: {
        engage: response('engage', 0.04, 'assumption: clicks, 2.9 % of mails (Mailchimp 2019), and visits'),
      },
    },
    {
      share: 0.3,
      acts: {
        consider: response('consider', 0.001, 'assumption'),
        qualify: response('qualify', 0.004, 'assumption'),
        close: response('close', 0.002, 'assumption'),
        renew: response('renew', 0.004, 'assumption'),
        reactivate: response('reactivate', 0.003, 'assumption'),
      },
    },
    {
      share: 0.1,
      acts: {
        disappoint: response('disappoint', 0.01, 'assumption'),
      },
    },
    {
      share: 0.2,
      acts: {
        unsubscribe: response(
          'unsubscribe',
          0.012,
          'Mailchimp 2019: .25 % unsubscribe per mail; 20 % of contacts count here',
        ),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 0.04, source: 'assumption' },
    maxContacts: { default: 4, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 0.8, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    memoryLift: { default: 0.5, source: 'assumption: psi 0 to 3' },
    trackability: { default: 0.98, source: 'assumption: clicks are logged' },
  }),
});
