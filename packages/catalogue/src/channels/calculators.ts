import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const calculators = defineChannel({
  id: 'calculators',
  version: 1,
  kind: 'upstream',
  label: 'Calculators and quizzes',
  meaning:
    'Tools with which people work out for themselves what they need: who uses one knows better, and asks for more.',
  buying: 'budget',
  eligible: { milestone: ['aware', 'considers', 'qualified', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.5,
      acts: { consider: assumedResponse('consider', 0.03), qualify: assumedResponse('qualify', 0.02) },
    },
    { share: 0.3, acts: { engage: assumedResponse('engage', 0.4) } },
    { share: 0.2, acts: { subscribe: assumedResponse('subscribe', 0.1) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(1.5, 0.5, 5),
    maxContacts: assumed(1, 0.3, 2),
    halfLife: assumed(26, 8, 104, 'assumption: a tool stays in use'),
    halfSaturation: assumed(2, 1, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.8, 0.5, 1, 'assumption: use is logged'),
  }),
  about: {
    article: 'U6: useful resources and tools, such as a calculator or a quiz, for informed decisions',
    media: 'owned',
    creates: ['nurture'],
    distributes: [],
    tracks: ['visits', 'answers'],
  },
});
