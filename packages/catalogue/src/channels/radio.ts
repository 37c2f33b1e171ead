import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const radio = defineChannel({
  id: 'radio',
  version: 1,
  kind: 'upstream',
  label: 'Radio',
  meaning: 'A name heard on the way to work: everybody within reach hears it, and nobody can tell later.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [
    { share: 0.3, acts: { discover: assumedResponse('discover', 0.006) } },
    { share: 0.7, acts: { remember: assumedResponse('remember', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.015, 0.005, 0.04),
    maxContacts: assumed(7, 3, 14),
    halfLife: assumed(0.6, 0.3, 0.8, 'Robyn demo: radio theta .1 to .4, half-life .3 to .8 weeks'),
    halfSaturation: assumed(3, 1, 6, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.03, 0, 0.05, 'assumption: hearing is not tracked'),
  }),
  about: {
    article: 'C28: the listener hears of the product on the radio',
    media: 'paid',
    creates: [],
    distributes: [],
    tracks: ['reach', 'recall', 'searches'],
  },
});
