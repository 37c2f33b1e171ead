/**
 * A channel: what a contact costs, whom it can reach, what it can trigger, and how its effect saturates, lingers and can
 * be tracked. Channels speak of acts ("discover", "close"), never of a journey's stages, so one channel serves every
 * journey whose moves answer to these acts.
 */
import * as z from 'zod';
import { nameSchema as name } from './name.ts';
import { parameterSchema, type Parameter } from './parameter.ts';
import { whereSchema } from './journey.ts';

/** The stages of a customer lifecycle that marketing works for: reach & engage, nurture & educate, convert & close, support & grow. */
export const LIFECYCLE_STAGES = ['reach', 'nurture', 'convert', 'support'] as const;

/** What a marketer can watch of a channel. */
export const CHANNEL_METRICS = [
  'reach',
  'recall',
  'searches',
  'visits',
  'clicks',
  'opens',
  'downloads',
  'meetings',
  'trials',
  'redemptions',
  'referrals',
  'answers',
] as const;

const stages = z.array(z.enum(LIFECYCLE_STAGES));

const aboutSchema = z.strictObject({
  article: z.string().min(1).max(400).describe('What the source articles say of it, and where'),
  media: z
    .enum(['owned', 'earned', 'paid', 'personal'])
    .describe(
      'owned: reaches those who can be written to or are customers; earned: others pass it on; paid: space is bought; personal: people meet',
    ),
  creates: stages.describe('Lifecycle stages for which it is something to offer: content, a programme'),
  distributes: stages.describe('Lifecycle stages in which it brings such offers to people'),
  tracks: z.array(z.enum(CHANNEL_METRICS)).min(1).describe('What is reported of it'),
});

/** A share of a channel's contacts that acts in one event, and what such a contact may trigger there. */
const usageSchema = z.strictObject({
  share: z.number().min(0).max(1).describe('Share of the contacts bought for this event'),
  acts: z
    .record(name, parameterSchema)
    .describe('Act -> probability that a contact triggers it; none for what works on other channels only'),
  isUnwanted: z
    .boolean()
    .optional()
    .describe('What people do because they have had enough of it: fatigue does not lower it'),
});

export const channelSchema = z.strictObject({
  id: name,
  version: z.int().min(1),
  kind: z.enum(['upstream', 'downstream']),
  label: z.string().min(1).max(80),
  meaning: z.string().min(1).max(600),
  buying: z
    .enum(['budget', 'frequency', 'event'])
    .describe(
      'budget: spend is given, contacts follow; frequency: contacts per eligible person are given, spend follows; event: a matrix event of the journey buys, with the planned money as its lever',
    ),
  eligible: whereSchema.describe('Whom it can reach: "milestone" and dimensions; unnamed ones do not matter'),
  saturation: z.enum(['hill', 'exponential', 'none']),
  usage: z.array(usageSchema).min(1).max(8),
  supply: whereSchema
    .optional()
    .describe('Whom it needs to have anything to show, e.g. satisfied customers; see "supplyShare"'),
  parameters: z.record(name, parameterSchema),
  about: aboutSchema.optional().describe('What a reader should know of it; no run depends on it'),
});

export type Channel = z.infer<typeof channelSchema>;
export type ChannelKind = Channel['kind'];

/** What a channel may change of a shared descriptor. */
export type Described = Partial<Pick<Parameter, 'default' | 'min' | 'max' | 'range' | 'source' | 'meaning'>>;

/**
 * The numbers every channel has. Carry-over half-lives: Robyn's rule-of-thumb adstock rates; saturation: Robyn's and
 * Meridian's ranges around the reference spend.
 */
export const channelParameters = {
  referenceSpend: {
    label: 'Reference weekly spend',
    unit: 'money per week',
    min: 0.01,
    max: 1e12,
    default: 1000,
    meaning:
      'The weekly spend at which a contact costs its stated price; saturation is measured in multiples of it',
    source: 'assumption',
  },
  pricePerContact: {
    label: 'Price per contact',
    unit: 'money per contact',
    min: 1e-6,
    max: 1e7,
    default: 1,
    meaning: 'What one contact with one person costs at the reference weekly spend',
    source: 'assumption',
  },
  maxContacts: {
    label: 'Most contacts per person',
    unit: 'contacts per person and week',
    min: 0.001,
    max: 1000,
    default: 7,
    meaning:
      'More than this cannot be bought for one eligible person in a week; the money for it stays unspent',
    source: 'assumption',
  },
  halfLife: {
    label: 'Carry-over half-life',
    unit: 'weeks',
    min: 0,
    max: 104,
    default: 0,
    meaning: 'After how many weeks half of the pressure of a spend is left (0: none carries over)',
    source: 'assumption',
  },
  halfSaturation: {
    label: 'Half-saturation',
    unit: 'multiples of the reference spend',
    min: 0.05,
    max: 100,
    default: 2,
    meaning:
      'The pressure, in multiples of the reference spend, that buys half of all contacts this channel can ever sell',
    source: 'assumption',
  },
  saturationShape: {
    label: 'Saturation shape',
    unit: '',
    min: 0.5,
    max: 3,
    default: 1,
    meaning: 'Exponent of the Hill curve: 1 falls off from the first euro, above 1 is S-shaped',
    source: 'Robyn demo: alpha .5 to 3',
    range: [0.5, 3],
  },
  frequency: {
    label: 'Contacts per eligible person',
    unit: 'contacts per person and week',
    min: 0,
    max: 1000,
    default: 1,
    meaning: 'For a channel bought by frequency: contacts per eligible person at the reference weekly spend',
    source: 'assumption',
  },
  memoryLift: {
    label: 'Lift by brand memory',
    unit: 'share',
    min: 0,
    max: 5,
    default: 0,
    meaning: 'How much more a contact triggers when the brand is strongly remembered (1: twice as much)',
    source: 'assumption: psi 0 to 3',
    range: [0, 3],
  },
  launchWeek: {
    label: 'Launch week',
    unit: 'week of the plan',
    min: 0,
    max: 1040,
    default: 0,
    meaning:
      'The first week of the plan in which it can be bought; money for it before stays unspent (0: it always could)',
    source: 'assumption',
  },
  trackability: {
    label: 'Trackable share',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0.5,
    meaning: 'Share of contacts a measurement system can log',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** Numbers that only some channels have; a channel without one behaves as by its default here. */
export const furtherChannelParameters = {
  overlap: {
    label: 'Overlap of audiences',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning:
      'Share of its contacts with people who have never heard of the brand that is lost on some whom the brand reaches anyway',
    source: 'assumption',
  },
  insight: {
    label: 'Gain by insight',
    unit: 'share',
    min: 0,
    max: 5,
    default: 0,
    meaning:
      'How many more contacts with the right people the money of every other channel buys, once as much is known as its reference spend teaches',
    source: 'assumption',
  },
  patience: {
    label: 'Contacts people put up with',
    unit: 'contacts per person and week',
    min: 0,
    max: 1000,
    default: 2,
    meaning: 'Contacts of this channel in a week up to which nobody tires',
    source: 'assumption',
  },
  fatigue: {
    label: 'Fatigue',
    unit: 'per contact a week',
    min: 0,
    max: 5,
    default: 0,
    meaning: 'Every contact in a week above those put up with weakens all of them by this exponent',
    source: 'assumption',
  },
  openRate: {
    label: 'Open rate',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning:
      'Share of its messages that are opened, of those nobody acts on; it is only seen, and changes nothing (0: there is nothing to open)',
    source: 'assumption',
  },
  orderCost: {
    label: 'Cost of an order',
    unit: 'money per purchase',
    min: 0,
    max: 1e9,
    default: 0,
    meaning:
      'What each purchase of somebody costs whom the channel has reached in that week: postage, a gift, a reward; comes on top of what is planned',
    source: 'assumption',
  },
  supplyShare: {
    label: 'Supply needed',
    unit: 'share of the market',
    min: 1e-6,
    max: 1,
    default: 0.01,
    meaning:
      'Share of the market that those it needs have to be for all its contacts to be had; with fewer, so much less can be bought',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** Every number that a channel may have. */
export const allChannelParameters = { ...channelParameters, ...furtherChannelParameters } as const;
export type ChannelNumber = keyof typeof allChannelParameters;

/** The shared numbers with a channel's own defaults, ranges and sources, and those further ones that are given. */
export function describeChannel(own: Partial<Record<ChannelNumber, Described>>): Record<string, Parameter> {
  return Object.fromEntries(
    Object.entries<Parameter>(allChannelParameters)
      .filter(([key]) => key in channelParameters || key in own)
      .map(([key, { range, ...shared }]) => {
        const given = own[key as ChannelNumber];
        // a default of its own is not vouched for by the range of another
        return [key, { ...shared, ...(range === undefined || given ? {} : { range }), ...given }];
      }),
  );
}

/** The descriptor of a response: the probability that one contact triggers an act. */
export function response(act: string, value: number, source: string, range?: Parameter['range']): Parameter {
  return {
    label: `Response: ${act}`,
    unit: 'probability per contact',
    min: 0,
    max: 1,
    default: value,
    meaning: `Probability that one contact triggers "${act}" in a person for whom it is possible, before the factors`,
    source,
    ...(range === undefined ? {} : { range }),
  };
}

/** Checks a channel written in TypeScript. @throws when it does not fit the schema */
export function defineChannel(channel: z.input<typeof channelSchema>): Channel {
  return channelSchema.parse(channel);
}
