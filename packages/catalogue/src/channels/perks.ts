import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const perks = defineChannel({
  id: 'perks',
  version: 1,
  kind: 'downstream',
  label: 'Free shipping and perks',
  meaning: 'Something on top of every order: fewer carts are left, and every order earns less.',
  buying: 'frequency',
  eligible: { milestone: ['qualified', 'customer', 'repeat', 'advocate'] },
  saturation: 'hill',
  usage: [
    { share: 0.7, acts: { reassure: assumedResponse('reassure', 0.3) } },
    { share: 0.3, acts: { close: assumedResponse('close', 0.04), renew: assumedResponse('renew', 0.01) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.02, 0.005, 0.1),
    maxContacts: assumed(3, 1, 5),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(2, 0.5, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.7, 1, 'assumption: orders are logged'),
    orderCost: assumed(5, 1, 15),
  }),
  about: {
    article: 'D6: free shipping or other perks encourage purchases',
    media: 'owned',
    creates: ['convert'],
    distributes: [],
    tracks: ['redemptions'],
  },
});
