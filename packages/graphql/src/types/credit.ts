/** What rules say of one purchase, and what was true. */
import type { PurchaseCredit, Without } from '@meander/analysis';
import { builder } from '../builder.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { Channel } from './channel.ts';
import { Mean } from './statistics.ts';

const CreditedChannel = builder
  .objectRef<{ channel: string; share: number; scenario: ResolvedScenario }>('CreditedChannel')
  .implement({
    description: 'A part of the credit for a purchase.',
    fields: (t) => ({
      channel: t.field({
        type: Channel,
        nullable: true,
        description: 'The channel.',
        resolve: ({ channel, scenario }) =>
          scenario.scenario.channels.find(({ id }) => id === channel) ?? null,
      }),
      share: t.exposeFloat('share', { description: 'Its share of the credit, 0 to 1.' }),
    }),
  });

export const Credit = builder
  .objectRef<PurchaseCredit & { scenario: ResolvedScenario }>('PurchaseCredit')
  .implement({
    description: 'Whom a rule of attribution credits for a purchase: it sees the log and nothing else.',
    fields: (t) => ({
      rule: t.exposeID('rule', { description: 'Id of the rule.' }),
      label: t.exposeString('label', { description: 'What a reader calls it.' }),
      shares: t.field({
        type: [CreditedChannel],
        description: 'Who has the credit; nobody where nothing was logged.',
        resolve: ({ shares, scenario }) => shares.map((each) => ({ ...each, scenario })),
      }),
    }),
  });

export const WithoutChannels = builder.objectRef<Without>('WithoutChannels').implement({
  description:
    'What was true: the same people with the same luck, had the channels never been bought, in the plan or before it.',
  fields: (t) => ({
    channels: t.idList({ description: 'Which channels.', resolve: ({ channels }) => [...channels] }),
    boughtIn: t.int({
      nullable: true,
      description: 'Week of this customer’s first purchase without them; null if there is none.',
      resolve: ({ life }) => life.boughtIn,
    }),
    purchases: t.int({
      description: 'Purchases of this customer without them.',
      resolve: ({ life }) => life.purchases,
    }),
    buyersInBoth: t.field({
      type: 'People',
      description: 'Of everybody, who buys with them and without.',
      resolve: ({ buyers }) => buyers.both,
    }),
    buyersOnlyWith: t.field({
      type: 'People',
      description: 'Who buys only with them.',
      resolve: ({ buyers }) => buyers.onlyWith,
    }),
    buyersOnlyWithout: t.field({
      type: 'People',
      description: 'Who buys only without them.',
      resolve: ({ buyers }) => buyers.onlyWithout,
    }),
    effect: t.expose('effect', {
      type: Mean,
      description: 'How much larger they make the share of people who buy; paired, of this one future.',
    }),
  }),
});
