import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

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
        engage: assumedResponse(
          'engage',
          0.04,
          'assumption: clicks, 2.9 % of mails (Mailchimp 2019), and visits',
        ),
      },
    },
    {
      share: 0.3,
      acts: {
        consider: assumedResponse('consider', 0.001),
        qualify: assumedResponse('qualify', 0.004),
        close: assumedResponse('close', 0.002),
        renew: assumedResponse('renew', 0.004),
        reactivate: assumedResponse('reactivate', 0.003),
      },
    },
    { share: 0.1, isUnwanted: true, acts: { disappoint: assumedResponse('disappoint', 0.01) } },
    {
      share: 0.2,
      isUnwanted: true,
      acts: {
        unsubscribe: assumedResponse(
          'unsubscribe',
          0.012,
          'Mailchimp 2019: .25 % unsubscribe per mail; 20 % of contacts count here',
        ),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.04, 0.01, 0.2),
    maxContacts: assumed(4, 1, 10),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(0.8, 0.3, 2, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.98, 0.8, 1, 'assumption: clicks are logged'),
    openRate: assumed(0.2271, 0.2, 0.45, 'Mailchimp 2019, all industries; since 2021 machines open too'),
    fatigue: assumed(0.25, 0, 1),
    patience: assumed(2, 1, 4),
  }),
  about: {
    article:
      'B54, B67, C52, C59, C61, C65: marketing automation saves time; its calls to action turn to selling',
    media: 'owned',
    creates: [],
    distributes: ['nurture', 'convert', 'support'],
    tracks: ['opens', 'clicks', 'visits'],
  },
});
