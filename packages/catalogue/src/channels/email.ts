import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

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
        consider: assumedResponse('consider', 0.001),
        qualify: assumedResponse('qualify', 0.006),
        close: assumedResponse('close', 0.003),
        renew: assumedResponse('renew', 0.004),
        reactivate: assumedResponse('reactivate', 0.002),
      },
    },
    {
      share: 0.4,
      isUnwanted: true,
      acts: {
        unsubscribe: assumedResponse(
          'unsubscribe',
          0.006,
          'Mailchimp 2019: .25 % unsubscribe per mail; 40 % of contacts count here',
        ),
      },
    },
    { share: 0.05, acts: { visit: assumedResponse('visit', 0.08) } },
    { share: 0.05, acts: { engage: assumedResponse('engage', 0.29) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.05, 0.01, 0.2),
    maxContacts: assumed(3, 1, 7),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(0.6, 0.2, 1.5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.98, 0.8, 1, 'assumption: clicks are logged'),
    openRate: assumed(0.2271, 0.2, 0.45, 'Mailchimp 2019, all industries; since 2021 machines open too'),
    fatigue: assumed(0.25, 0, 1),
    patience: assumed(2, 1, 4),
  }),
  about: {
    article: 'D7, B20, C52, C59, C65: email sends targeted, personal messages with offers',
    media: 'owned',
    creates: [],
    distributes: ['nurture', 'convert', 'support'],
    tracks: ['opens', 'clicks', 'visits'],
  },
});
