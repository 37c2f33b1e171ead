import type { Experiment } from '@meander/core';
import { set, without } from './changes.ts';
import { from, type Row } from './rows.ts';

const more = set('journey.needRate', 0.002);

export const adsNeedAMarket: Experiment<Row> = {
  kind: 'experiment',
  id: 'ads-need-a-market',
  rows: ['D1'],
  statement:
    'Advertising to those who consider works in proportion to how many do: where needs are more frequent, the same ads sell more.',
  source: from('river', 'D1'),
  world: { scenario: 'b2b-saas' },
  arms: [
    { id: 'both', label: 'Frequent needs, with search ads', changes: [more] },
    { id: 'needs', label: 'Frequent needs, without', changes: [more, ...without('searchAds')] },
    { id: 'ads', label: 'As it is, with search ads' },
    { id: 'neither', label: 'As it is, without', changes: without('searchAds') },
  ],
  measure: { measure: 'customers' },
  contrast: { kind: 'cross', sign: 1 },
  population: 'expected',
  verdict: 'fails',
  why: 'The money buys a number of contacts and not a share of the people who consider: when more of them do, each sees fewer ads, and the ads add about as many customers as before.',
  question: 'Needs arise four times as often. Do the same search ads add more customers?',
  answers: ['About as many as before', 'Yes, more', 'Far fewer'],
  answer: 0,
  cause:
    'Contacts per person are those the money buys divided by the people who can be reached, up to a most of them per person.',
  counterWorld: {
    description:
      'There is money for more ads than there are searches: whoever considers sees a tenth of an ad a week, and each one more is one more.',
    changes: [set('channels.searchAds.maxContacts', 0.1)],
  },
};
