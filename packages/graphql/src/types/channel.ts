import { channelById } from '@meander/catalogue';
import { writtenWhere, type Channel as CoreChannel, type Parameter as Described } from '@meander/core';
import { builder } from '../builder.ts';
import { ChannelKind } from './enums.ts';

export type ChannelShape = Pick<CoreChannel, 'id' | 'label' | 'kind' | 'meaning'>;

interface Named {
  readonly name: string;
  readonly parameter: Described;
}

const ChannelNumber = builder.objectRef<Named>('ChannelNumber').implement({
  description: 'A number of a channel that ships: its default, and what would be as plausible.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Ends the change path channels.<id>.<name>.' }),
    label: t.string({ description: 'What a form calls it.', resolve: ({ parameter }) => parameter.label }),
    unit: t.string({ description: 'Its unit.', resolve: ({ parameter }) => parameter.unit }),
    default: t.float({
      description: 'The value when nothing is said.',
      resolve: ({ parameter }) => parameter.default,
    }),
    low: t.float({
      nullable: true,
      description: 'The lowest value that would be as plausible; null where a plan or a market decides.',
      resolve: ({ parameter }) => parameter.range?.[0] ?? null,
    }),
    high: t.float({
      nullable: true,
      description: 'The highest value that would be as plausible.',
      resolve: ({ parameter }) => parameter.range?.[1] ?? null,
    }),
    meaning: t.string({ description: 'What it stands for.', resolve: ({ parameter }) => parameter.meaning }),
    source: t.string({
      description: 'Where the default comes from, or "assumption".',
      resolve: ({ parameter }) => parameter.source,
    }),
  }),
});

const ShippedChannel = builder.objectRef<CoreChannel>('ShippedChannel').implement({
  description: 'What the catalogue says of a channel.',
  fields: (t) => ({
    reaches: t.string({
      description: 'Whom it can reach, in words.',
      resolve: ({ eligible }) => writtenWhere(eligible),
    }),
    needs: t.string({
      nullable: true,
      description: 'Whom it needs to have anything to show, in words; null if nobody.',
      resolve: ({ supply }) => (supply === undefined ? null : writtenWhere(supply)),
    }),
    buying: t.exposeString('buying', {
      description: 'budget: spend is given; frequency: contacts are given and spend follows.',
    }),
    acts: t.stringList({
      description: 'What a contact can trigger, or hold people back from.',
      resolve: ({ usage }) => usage.flatMap(({ acts }) => Object.keys(acts)),
    }),
    article: t.string({
      description: 'What the source articles say of it, with the rows of claims it stands for.',
      resolve: ({ about }) => about?.article ?? '',
    }),
    media: t.string({
      description: 'owned, earned, paid or personal.',
      resolve: ({ about }) => about?.media ?? '',
    }),
    creates: t.stringList({
      description: 'Lifecycle stages for which it is something to offer: reach, nurture, convert, support.',
      resolve: ({ about }) => about?.creates ?? [],
    }),
    distributes: t.stringList({
      description: 'Lifecycle stages in which it brings such offers to people.',
      resolve: ({ about }) => about?.distributes ?? [],
    }),
    tracks: t.stringList({
      description: 'What is reported of it.',
      resolve: ({ about }) => about?.tracks ?? [],
    }),
    numbers: t.field({
      type: [ChannelNumber],
      description: 'Its numbers, responses included.',
      resolve: ({ parameters, usage }) => [
        ...named(parameters),
        ...usage.flatMap(({ acts }) => named(acts, 'response.')),
      ],
    }),
  }),
});

function named(parameters: Readonly<Record<string, Described>>, prefix = ''): Named[] {
  return Object.entries(parameters).map(([key, parameter]) => ({ name: `${prefix}${key}`, parameter }));
}

export const Channel = builder.objectRef<ChannelShape>('Channel').implement({
  description: 'A way of reaching people that costs money.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Name in change paths, e.g. brandVideo.' }),
    label: t.exposeString('label', { description: 'What a form calls it.' }),
    kind: t.expose('kind', { type: ChannelKind, description: 'Upstream or downstream.' }),
    meaning: t.exposeString('meaning', { description: 'What it is and does.' }),
    shipped: t.field({
      type: ShippedChannel,
      nullable: true,
      description: 'What the catalogue says of it; null for a channel of somebody’s own.',
      resolve: ({ id }) => channelById(id) ?? null,
    }),
  }),
});
