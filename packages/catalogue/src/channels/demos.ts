import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const demos = defineChannel({
  id: 'demos',
  version: 1,
  kind: 'downstream',
  label: 'Demos',
  meaning: 'The product shown, recorded or live, alone or in a group: to those who want to see it work.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.8,
      acts: { qualify: assumedResponse('qualify', 0.06), close: assumedResponse('close', 0.03) },
    },
    { share: 0.2, acts: { reassure: assumedResponse('reassure', 0.3) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(15, 3, 60),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1.5, 0.5, 4, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(1, 0.7, 1, 'assumption: demos are booked'),
  }),
  about: {
    article: 'U7, C57: demos, recorded, live or in a group',
    media: 'personal',
    creates: ['convert'],
    distributes: [],
    tracks: ['meetings', 'trials'],
  },
});
