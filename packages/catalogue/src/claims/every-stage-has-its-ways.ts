import type { CatalogueCheck, Channel } from '@meander/core';
import { from, type Row } from './rows.ts';

type Stage = NonNullable<Channel['about']>['distributes'][number];

const search = ['seo', 'searchAds'];
const owned = ['marketingAutomation', 'email', 'crm'];
const ways: Readonly<Record<Exclude<Stage, 'support'>, readonly string[]>> = {
  reach: [...search, 'communities', 'social', 'paidSocial', 'events'],
  nurture: [...search, ...owned, 'social', 'paidSocial'],
  convert: [...search, ...owned, 'retargeting'],
};

export const everyStageHasItsWays: CatalogueCheck<Row> = {
  kind: 'check',
  id: 'every-stage-has-its-ways',
  rows: ['C46', 'C52', 'C59'],
  statement:
    'Search, communities, social media and events reach people; search, social media, automation, email and customer records nurture them; the same, with retargeting, convert them.',
  source: from('lifecycle', 'C46', 'C52', 'C59'),
  verdict: 'holds',
  question: 'Which of these brings an offer to people at every stage before the purchase?',
  answers: ['Search', 'Customer records', 'Events'],
  answer: 0,
  cause: 'Channels say in which stages they bring offers to people.',
  items: ({ channels }) =>
    Object.entries(ways).flatMap(([stage, ids]) =>
      ids.map((id) => ({
        what: `${id} for ${stage}`,
        isSo: channels.some(
          (channel) => channel.id === id && channel.about?.distributes.includes(stage as Stage) === true,
        ),
      })),
    ),
  counterWorld: {
    description: 'A catalogue without organic search.',
    shipped: (shipped) => ({ ...shipped, channels: shipped.channels.filter(({ id }) => id !== 'seo') }),
  },
};
