import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const expeditedAccess = defineChannel({
  id: 'expeditedAccess',
  version: 1,
  kind: 'downstream',
  label: 'Expedited access',
  meaning:
    'A short way to the people of the company for its best customers: nobody waits, and nobody leaves lightly.',
  buying: 'budget',
  eligible: { milestone: ['repeat', 'advocate', 'customer'] },
  saturation: 'hill',
  usage: [
    { share: 0.6, acts: { retain: assumedResponse('retain', 0.4) } },
    { share: 0.4, acts: { please: assumedResponse('please', 0.4) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(12, 4, 40),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(1, 0.7, 1, 'assumption: requests are logged'),
  }),
  about: {
    article: 'C63: expedited access to the company',
    media: 'owned',
    creates: ['support'],
    distributes: [],
    tracks: ['answers'],
  },
});
