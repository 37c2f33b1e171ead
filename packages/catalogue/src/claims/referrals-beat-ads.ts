import type { Experiment } from '@meander/core';
import { set } from './changes.ts';
import { from, type Row } from './rows.ts';

export const referralsBeatAds: Experiment<Row> = {
  kind: 'experiment',
  id: 'referrals-beat-ads',
  rows: ['B58'],
  statement:
    'Funnels do not convey experience as referrals do: money that makes clients refer others wins more clients of a firm of advisers than ads.',
  source: from('funnels', 'B58'),
  world: {
    scenario: 'professional-services',
    channels: ['customerService', 'advertising'],
    changes: [set('horizonWeeks', 156), set('market.warmupWeeks', 52)],
  },
  arms: [
    { id: 'ads', label: 'Ads to those who are looking', changes: [set('budget.advertising', 200)] },
    { id: 'referrals', label: 'Service that is spoken of', changes: [set('budget.customerService', 200)] },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'difference', sign: 1 },
  population: 'expected',
  verdict: 'fails',
  why: 'Referrals come from clients who have come back for years, and there are few of those among six thousand firms: ads reach those who are looking now.',
  question:
    'Two hundred a week: for ads to those who are looking, or for service that clients speak of. Which wins more clients in three years?',
  answers: ['Service that clients speak of', 'Ads'],
  answer: 1,
  cause:
    'Those who are referred respect the firm from the start, but referrers are few; ads move those who trust the firm already.',
  counterWorld: {
    description: 'Nobody looks at ads any more.',
    changes: ['qualify', 'close', 'visit', 'remember'].map((act) =>
      set(`channels.advertising.response.${act}`, 0),
    ),
  },
};
