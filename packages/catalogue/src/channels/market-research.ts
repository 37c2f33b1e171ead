import { defineChannel, describeChannel } from '@meander/core';
import { assumed } from './assumed.ts';

export const marketResearch = defineChannel({
  id: 'marketResearch',
  version: 1,
  kind: 'upstream',
  label: 'Market research',
  meaning:
    'Asking what people need and like: reaches nobody, and lets the money of everything else find more of the right people.',
  buying: 'budget',
  eligible: {},
  saturation: 'hill',
  usage: [{ share: 1, acts: {} }],
  parameters: describeChannel({
    pricePerContact: assumed(20, 5, 100),
    maxContacts: assumed(1, 0.1, 1),
    halfLife: assumed(13, 4, 52, 'assumption: what is known outdates within months'),
    halfSaturation: assumed(1, 0.5, 3, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(1, 0.8, 1, 'assumption: interviews are written down'),
    insight: assumed(0.15, 0.02, 0.4),
  }),
  about: {
    article: 'U5: market research, to understand needs and preferences',
    media: 'personal',
    creates: [],
    distributes: [],
    tracks: ['answers'],
  },
});
