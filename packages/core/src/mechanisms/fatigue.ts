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
  type Field,
  type WeekScalar,
  writtenAmounts,
  writtenChannels,
} from './mechanism.ts';

const parameters = {
  strength: {
    label: 'Strength of fatigue',
    unit: 'per contact a week',
    min: 0,
    max: 5,
    default: 0.25,
    meaning:
      'Every recent contact a week above the threshold changes the rate by this exponent (0: nobody tires)',
    source: 'assumption',
  },
  threshold: {
    label: 'Contacts people put up with',
    unit: 'contacts per person and week',
    min: 0,
    max: 1000,
    default: 2,
    meaning: 'Recent contacts a week up to which nobody tires',
    source: 'assumption',
  },
  halfLife: {
    label: 'Half-life of fatigue',
    unit: 'weeks',
    min: 0,
    max: 104,
    default: 1.94,
    meaning: 'After how many weeks a contact tires half as much',
    source: 'assumption: .7 is left after a week',
  },
  most: {
    label: 'Most annoyance',
    unit: 'factor',
    min: 1,
    max: 100,
    default: 4,
    meaning: 'Where fatigue annoys: the largest factor',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('fatigue'),
  effect: z
    .enum(['wears', 'annoys'])
    .default('wears')
    .describe('wears: too many contacts lower the rate; annoys: they raise it, as of unsubscribing'),
  channels: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Channels that tire, and whose part of the rate is changed; all if not given'),
  ...amountsOf(parameters),
});

type Use = z.infer<typeof schema>;

/**
 * Fatigue: exp(-strength x max(0, F - threshold)), or its inverse where contacts annoy, with F the recent contacts per eligible
 * person and week of the segment: F(t+1) = kept x F + (1 - kept) x contacts.
 */
export const fatigue = defineFactor({
  id: 'fatigue',
  meaning:
    'Multiplies a rate by exp(-strength x recent contacts a week above a threshold), or raises it where they annoy',
  source: 'assumption: exponential wear-out above a threshold',
  schema,
  parameters,
  mentions: ({ channels = [] }) => ({ channels }),
  equation(use) {
    const { strength, threshold, halfLife, most } = writtenAmounts(parameters, use);
    const above = `${strength} × max(0, recent contacts(half-life ${halfLife} weeks) - ${threshold})`;
    const factor = use.effect === 'wears' ? `exp(-${above})` : `min(${most}, exp(${above}))`;
    return `${factor}${writtenChannels(use.channels)}`;
  },
  compile(use, context) {
    const { strength, threshold, halfLife, most } = numbersOf(parameters, use, context);
    const names = (use.channels ?? context.channels.map(({ channel }) => channel.id)).toSorted();
    const contacts = weightedContacts(new Map(names.map((id) => [id, 1])), context);
    const kept = retentionOf(halfLife);
    const annoys = use.effect === 'annoys';
    const scalars = context.segments.map((_, segment): WeekScalar => {
      const recent: Field = {
        key: `recent contacts:${segment}:${halfLife}:${names.join()}`,
        readsCounts: false,
        initial: 0,
        next: (now, view) => kept * now + (1 - kept) * contacts(view, segment),
      };
      const tired = (stock: number) => exp(-strength * Math.max(0, stock - threshold));
      return {
        key: `fatigue:${use.effect}:${strength}:${threshold}:${annoys ? most : 1}:${recent.key}`,
        readsCounts: false,
        typical: 1,
        max: annoys ? most : 1,
        fields: [recent],
        at: (view) =>
          annoys ? 1 / Math.max(1 / most, tired(view.field(recent))) : tired(view.field(recent)),
      };
    });
    return {
      term: (cell, channel) =>
        strength === 0 || !isMeant(use.channels, channel)
          ? { coefficient: 1 }
          : { coefficient: 1, scalar: scalars[cell.segment]! },
    };
  },
});

/** Lets too many contacts lower a rate. */
export function withFatigue(
  use: Partial<Record<keyof typeof parameters, Amount>> & Pick<Use, 'channels'> = {},
) {
  return { mechanism: 'fatigue', effect: 'wears', ...use } as const;
}

/** Lets too many contacts raise a rate: of unsubscribing, of leaving. */
export function withAnnoyance(
  use: Partial<Record<keyof typeof parameters, Amount>> & Pick<Use, 'channels'> = {},
) {
  return { mechanism: 'fatigue', effect: 'annoys', ...use } as const;
}
