import * as z from 'zod';
import { exp } from '../elementary.ts';
import type { Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import {
  amountsOf,
  defineFactor,
  isMeant,
  numbersOf,
  retentionOf,
  weightedContacts,
  type CompileContext,
  type Field,
  type WeekScalar,
  writtenAmounts,
  writtenChannels,
} from './mechanism.ts';

const parameters = {
  relevance: {
    label: 'Gain by relevance',
    unit: 'share',
    min: 0,
    max: 0.5,
    default: 0.2,
    meaning: 'How much more a perfectly personal message triggers where everybody is different',
    source:
      'Sahni, Wheeler, Chintagunta: a name in the subject line, +20 % opens; a later replication found none',
  },
  degree: {
    label: 'Degree of personalisation',
    unit: 'share',
    min: 0,
    max: 1,
    default: 1,
    meaning: 'How far messages differ between segments (0: one message for all)',
    source: 'assumption',
  },
  accuracy: {
    label: 'Accuracy of the information',
    unit: 'share',
    min: -1,
    max: 1,
    default: 1,
    meaning: 'How right full information is about people; below 0 it is wrong and does harm',
    source: 'assumption',
  },
  information: {
    label: 'Contacts until people are known',
    unit: 'contacts per person',
    min: 0.01,
    max: 1000,
    default: 5,
    meaning: 'Where information comes from contacts: after so many of them 63 % of the accuracy is reached',
    source: 'assumption',
  },
  halfLife: {
    label: 'Half-life of information',
    unit: 'weeks',
    min: 0,
    max: 1040,
    default: 26,
    meaning: 'After how many weeks half of the information is outdated',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const channelNames = z.array(nameSchema).min(1);

const schema = z.strictObject({
  mechanism: z.literal('personalisation'),
  channels: channelNames
    .optional()
    .describe('Whose messages are personal; every part of the rate if not given'),
  learnsFrom: channelNames
    .optional()
    .describe(
      'Channels whose contacts tell about people; without them the information is full from the start',
    ),
  learnsFromAct: nameSchema
    .optional()
    .describe('The same for all channels that have an act, e.g. that people respond to what they were sent'),
  ...amountsOf(parameters),
});

type Use = z.infer<typeof schema>;

/**
 * Personal messages: 1 + relevance x degree x accuracy x (1 - H), H the share of the largest group of people who are alike, so
 * identical segments gain exactly nothing. The accuracy grows with an information stock I of the segment,
 * accuracy x (1 - exp(-I / information)), I(t+1) = kept x I + contacts.
 */
export const personalisation = defineFactor({
  id: 'personalisation',
  meaning:
    'Multiplies a rate by 1 + relevance x degree x accuracy x (1 - share of the largest group of people who are alike)',
  source: 'assumption, scaled by field experiments on personal subject lines',
  schema,
  parameters,
  mentions: ({ channels = [], learnsFrom = [] }) => ({ channels: [...channels, ...learnsFrom] }),
  equation(use) {
    const by = writtenAmounts(parameters, use);
    const sources = [
      ...(use.learnsFrom ?? []),
      ...(use.learnsFromAct === undefined ? [] : [`channels with ${use.learnsFromAct}`]),
    ];
    const known =
      sources.length === 0
        ? ''
        : ` × (1 - exp(-contacts of ${sources.join(', ')} carried over(half-life ${by.halfLife} weeks) / ${by.information}))`;
    const gain = `${by.relevance} × ${by.degree} × ${by.accuracy} × (1 - largest share of people alike)${known}`;
    return `(1 + ${gain})${writtenChannels(use.channels)}`;
  },
  compile(use, context) {
    const by = numbersOf(parameters, use, context);
    const most = by.relevance * by.degree * by.accuracy * diversity(context.segments);
    const sources = sourcesOf(use, context);
    const scalars =
      sources && context.segments.map((_, segment) => growing(sources, by, most, segment, context));
    return {
      term(cell, channel) {
        if (most === 0 || !isMeant(use.channels, channel)) return { coefficient: 1 };
        return scalars === undefined
          ? { coefficient: 1 + most }
          : { coefficient: 1, scalar: scalars[cell.segment]! };
      },
    };
  },
});

/** Share of people outside the largest group of those who are alike: 0 where all segments have the same traits. */
function diversity(segments: CompileContext['segments']): number {
  const groups = new Map<string, number>();
  let people = 0;
  for (const segment of segments) {
    const traits = Object.entries(segment.traits).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(traits);
    groups.set(key, (groups.get(key) ?? 0) + segment.people);
    people += segment.people;
  }
  return people > 0 ? (people - Math.max(...groups.values())) / people : 0;
}

/** Channels whose contacts tell about people, in the order of their names; undefined where everything is known from the start. */
function sourcesOf(
  { learnsFrom, learnsFromAct }: Use,
  { channels }: CompileContext,
): readonly string[] | undefined {
  if (learnsFrom === undefined && learnsFromAct === undefined) return undefined;
  const answering = channels
    .filter(({ channel }) => channel.usage.some(({ acts }) => Object.hasOwn(acts, learnsFromAct ?? '')))
    .map(({ channel }) => channel.id);
  return [...new Set([...(learnsFrom ?? []), ...answering])].toSorted();
}

/** A gain that grows with what is known about the people of a segment. */
function growing(
  sources: readonly string[],
  { information, halfLife }: { readonly information: number; readonly halfLife: number },
  most: number,
  segment: number,
  context: CompileContext,
): WeekScalar {
  const told = weightedContacts(new Map(sources.map((id) => [id, 1])), context);
  const kept = retentionOf(halfLife);
  const stock: Field = {
    key: `information:${segment}:${halfLife}:${sources.join()}`,
    readsCounts: false,
    initial: 0,
    next: (now, view) => kept * now + told(view, segment),
  };
  return {
    key: `personalisation:${most}:${information}:${stock.key}`,
    readsCounts: false,
    typical: 1 + most / 2,
    max: Math.max(1, 1 + most),
    fields: [stock],
    at: (view) => 1 + most * (1 - exp(-view.field(stock) / information)),
  };
}

/** Lets messages that fit a person trigger more (or, with wrong information, less). */
export function byPersonalisation(
  use: Partial<Record<keyof typeof parameters, Amount>> &
    Pick<Use, 'channels' | 'learnsFrom' | 'learnsFromAct'> = {},
) {
  return { mechanism: 'personalisation', ...use } as const;
}
