import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const advertising = defineChannel({
  id: 'advertising',
  version: 1,
  kind: 'downstream',
  label: 'Advertising to those who look',
  meaning:
    'Display and trade-press ads for people who are comparing just now: the message is an offer, not a name.',
  buying: 'budget',
  eligible: { milestone: ['considers', 'qualified'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.7,
      acts: { qualify: assumedResponse('qualify', 0.006), close: assumedResponse('close', 0.003) },
    },
    { share: 0.2, acts: { visit: assumedResponse('visit', 0.1) } },
    { share: 0.1, acts: { remember: assumedResponse('remember', 0.03) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(1.2, 0.3, 4),
    maxContacts: assumed(5, 2, 10),
    halfLife: assumed(0.35, 0, 0.6, 'Robyn demo: digital theta 0 to .3, half-life up to .6 weeks'),
    halfSaturation: assumed(0.6, 0.2, 1.5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    memoryLift: assumed(1, 0, 3, 'assumption: psi 0 to 3'),
    trackability: assumed(0.6, 0.3, 0.9),
  }),
  about: {
    article: 'A09, D1: advertising, traditional or digital, to people who actively consider buying',
    media: 'paid',
    creates: [],
    distributes: ['convert'],
    tracks: ['reach', 'clicks', 'visits'],
  },
});
