import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const consultations = defineChannel({
  id: 'consultations',
  version: 1,
  kind: 'downstream',
  label: 'Consultations',
  meaning: 'An hour with somebody who knows: dear, rare, and the step after which people trust.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    { share: 0.6, acts: { qualify: assumedResponse('qualify', 0.1), close: assumedResponse('close', 0.08) } },
    { share: 0.2, acts: { reassure: assumedResponse('reassure', 0.4) } },
    { share: 0.2, acts: { remember: assumedResponse('remember', 1) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(80, 20, 300),
    maxContacts: assumed(0.2, 0.05, 0.5),
    halfLife: assumed(0, 0, 0.35, 'acts within the week'),
    halfSaturation: assumed(1, 0.5, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(0.5, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(1, 0.7, 1, 'assumption: they are booked'),
  }),
  about: {
    article: 'C57: consultations',
    media: 'personal',
    creates: ['convert'],
    distributes: [],
    tracks: ['meetings'],
  },
});
