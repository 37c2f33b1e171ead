import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const cartReminders = defineChannel({
  id: 'cartReminders',
  version: 1,
  kind: 'downstream',
  label: 'Cart reminders',
  meaning: 'A letter to those who were about to buy and left: only they get it, and only for a while.',
  buying: 'budget',
  eligible: { permission: 'yes', milestone: ['qualified', 'dormant'], recency: 'recent' },
  saturation: 'hill',
  usage: [
    {
      share: 0.9,
      acts: { close: assumedResponse('close', 0.04), reactivate: assumedResponse('reactivate', 0.05) },
    },
    { share: 0.1, isUnwanted: true, acts: { unsubscribe: assumedResponse('unsubscribe', 0.01) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.06, 0.01, 0.2),
    maxContacts: assumed(3, 1, 5),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1, 0.3, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.98, 0.8, 1, 'assumption: clicks are logged'),
    fatigue: assumed(0.5, 0, 1.5),
    patience: assumed(1, 0.5, 3),
  }),
  about: {
    article:
      'A11, C33: a corrective step after a cart was left; click rate of abandoned-cart mails 9.5 % (as quoted)',
    media: 'owned',
    creates: [],
    distributes: ['convert'],
    tracks: ['opens', 'clicks'],
  },
});
