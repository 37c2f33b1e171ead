import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const crm = defineChannel({
  id: 'crm',
  version: 1,
  kind: 'downstream',
  label: 'Customer records',
  meaning: 'Knowing who said what when: salespeople and letters reach people when it makes sense for them.',
  buying: 'budget',
  eligible: { milestone: ['qualified', 'customer', 'repeat', 'advocate'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: { reassure: assumedResponse('reassure', 0.05), retain: assumedResponse('retain', 0.03) },
    },
    { share: 0.5, acts: { close: assumedResponse('close', 0.004), renew: assumedResponse('renew', 0.006) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(2, 0.5, 6),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(4, 1, 13, 'assumption: what is written down stays of use for weeks'),
    halfSaturation: assumed(1, 0.5, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(1, 0.8, 1, 'it is the record'),
    insight: assumed(0.03, 0, 0.1),
  }),
  about: {
    article:
      'C52, C59, C60, C65: customer relationship management, critical to understand individuals and to help them buy when it makes sense',
    media: 'owned',
    creates: [],
    distributes: ['nurture', 'convert', 'support'],
    tracks: ['answers', 'meetings'],
  },
});
