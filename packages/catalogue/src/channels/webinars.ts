import { defineChannel, describeChannel } from '@meander/core';
import { assumed, assumedResponse } from './assumed.ts';

export const webinars = defineChannel({
  id: 'webinars',
  version: 1,
  kind: 'upstream',
  label: 'Webinars',
  meaning: 'An hour of teaching for those who signed up: few, attentive, and known by name afterwards.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware', 'considers', 'qualified', 'dormant'] },
  saturation: 'hill',
  usage: [
    {
      share: 0.4,
      acts: {
        consider: assumedResponse('consider', 0.05),
        qualify: assumedResponse('qualify', 0.03),
        discover: assumedResponse('discover', 0.1),
      },
    },
    { share: 0.2, acts: { subscribe: assumedResponse('subscribe', 0.4) } },
    { share: 0.2, acts: { engage: assumedResponse('engage', 0.5) } },
    { share: 0.2, acts: { remember: assumedResponse('remember', 0.5) } },
  ],
  parameters: describeChannel({
    pricePerContact: assumed(9, 3, 30),
    maxContacts: assumed(0.5, 0.1, 1),
    halfLife: assumed(1, 0, 4, 'assumption: recordings are watched for a while'),
    halfSaturation: assumed(2, 1, 5, 'Hill ranges of Robyn and Meridian; value an assumption'),
    trackability: assumed(0.9, 0.6, 1, 'assumption: people sign up'),
  }),
  about: {
    article: 'B21, C50: keep using webinars for those who are known fairly well; relational content',
    media: 'owned',
    creates: ['nurture'],
    distributes: [],
    tracks: ['answers', 'meetings'],
  },
});
