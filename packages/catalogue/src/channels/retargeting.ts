import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const retargeting = defineChannel({
  id: 'retargeting',
  version: 1,
  kind: 'downstream',
  label: 'Retargeting',
  meaning: 'Ads that follow a visitor for a while and bring some of them back.',
  buying: 'budget',
  eligible: { milestone: ['aware', 'considers', 'qualified', 'dormant'], recency: 'recent' },
  saturation: 'hill',
  usage: [
    {
      share: 0.8,
      acts: {
        consider: assumedResponse('consider', 0.0004),
        qualify: assumedResponse('qualify', 0.002),
        close: assumedResponse('close', 0.001),
        reactivate: assumedResponse('reactivate', 0.001),
      },
    },
    { share: 0.2, acts: { remember: assumedResponse('remember', 0.002) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(0.4, 0.1, 1.5),
    maxContacts: assumed(14, 5, 30),
    halfLife: assumed(0.35, 0, 0.6, 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks'),
    halfSaturation: assumed(0.6, 0.2, 1.5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(1, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.8, 0.5, 0.95),
  }),
  about: {
    article: 'D5, B15, C59: retargeting reminds visitors of a product they showed interest in',
    media: 'paid',
    creates: [],
    distributes: ['convert'],
    tracks: ['clicks', 'visits'],
  },
});
