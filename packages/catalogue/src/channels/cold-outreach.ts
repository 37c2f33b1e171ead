import { defineChannel, describeChannel, response } from '@meander/core';

export const coldOutreach = defineChannel({
  id: 'coldOutreach',
  version: 1,
  kind: 'downstream',
  label: 'Cold outreach',
  meaning:
    'Calls and letters to strangers who did not ask: a few are sold to at once, past every stage, and most are only disturbed.',
  buying: 'budget',
  eligible: { milestone: ['unaware', 'aware'] },
  saturation: 'hill',
  usage: [
    {
      share: 1,
      acts: {
        approach: response('approach', 0.005, 'assumption'),
        discover: response('discover', 0.03, 'assumption'),
        consider: response('consider', 0.002, 'assumption'),
      },
    },
  ],
  parameters: describeChannel({
    pricePerContact: { default: 6, source: 'assumption' },
    maxContacts: { default: 0.25, source: 'assumption' },
    halfLife: { default: 0, source: 'acts within the week' },
    halfSaturation: { default: 2, source: 'Hill ranges of Robyn and Meridian; value an assumption' },
    trackability: { default: 0.95, source: 'assumption: calls are in the CRM' },
  }),
});
