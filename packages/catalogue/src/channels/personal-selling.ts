import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const personalSelling = defineChannel({
  id: 'personalSelling',
  version: 1,
  kind: 'downstream',
  label: 'Personal selling',
  meaning: 'A person who calls, shows and closes: dear, narrow, and hard to do without in a large sale.',
  buying: 'budget',
  eligible: { milestone: ['qualified', 'customer', 'repeat'] },
  saturation: 'hill',
  usage: [
    { share: 1, acts: { close: assumedResponse('close', 0.025), renew: assumedResponse('renew', 0.02) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(90, 20, 300),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(0.6, 0.2, 1.5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(1, 0.7, 1, 'assumption: calls are in the CRM'),
    fatigue: assumed(0.25, 0, 1),
    patience: assumed(2, 1, 4),
  }),
  about: {
    article: 'D3, A09: personal selling by phone or in person, to connect and answer needs and concerns',
    media: 'personal',
    creates: [],
    distributes: ['convert'],
    tracks: ['meetings', 'answers'],
  },
});
