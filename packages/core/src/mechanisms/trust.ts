import * as z from 'zod';
import { exp } from '../elementary.ts';
import { amountSchema, whereSchema, type Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { matches, writtenWhere } from '../model/where.ts';
import {
  amountsOf,
  defineFactor,
  numbersOf,
  retentionOf,
  weightedContacts,
  type CompileContext,
  type Field,
  type WeekScalar,
  written,
  writtenAmounts,
} from './mechanism.ts';

const numbers = {
  threshold: {
    label: 'Trust needed',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0.5,
    meaning: 'Trust at which the gate is half open',
    source: 'assumption',
  },
  width: {
    label: 'Width of the gate',
    unit: 'share',
    min: 0.001,
    max: 1,
    default: 0.05,
    meaning: 'How much trust takes the gate from half open to 73 % open',
    source: 'assumption',
  },
  share: {
    label: 'Gated share',
    unit: 'share',
    min: 0,
    max: 1,
    default: 1,
    meaning: 'Share of the rate that needs trust (0: trust does not matter)',
    source: 'assumption',
  },
  halfLife: {
    label: 'Half-life of trust',
    unit: 'weeks',
    min: 0,
    max: 1040,
    default: 52,
    meaning: 'After how many weeks without contact half of the trust is left',
    source: 'assumption',
  },
  initial: {
    label: 'Trust at the start',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning: 'Trust before the first week of the warm-up',
    source: 'assumption',
  },
  loss: {
    label: 'Loss by bad experience',
    unit: 'share per week',
    min: 0,
    max: 1,
    default: 0,
    meaning: 'Share of the trust lost in a week in which everybody had a bad experience',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const parameters = {
  ...numbers,
  gain: {
    label: 'Trust gained by a contact',
    unit: 'share per contact',
    min: 0,
    max: 1,
    default: 0.02,
    meaning: 'How much of the trust that is missing one contact of a channel adds',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('trust'),
  dimension: nameSchema
    .optional()
    .describe('Trust as a level of each customer; a field of the segment if not given'),
  gain: z
    .record(nameSchema, amountSchema)
    .optional()
    .describe('Channel -> trust gained by one of its contacts'),
  unhappy: whereSchema.optional().describe('Who has had a bad experience'),
  ...amountsOf(numbers),
});

type Use = z.infer<typeof schema>;
type Numbers = { readonly [key in keyof typeof numbers]: number };

/**
 * A gate that opens with trust: 1 - share + share x logistic((trust - threshold) / width). Trust is a level of each customer,
 * or a field of the segment: trust(t+1) = kept x (1 - loss x unhappy share) x trust + (1 - trust) x min(1, sum of gain x
 * contacts). It stays within 0 to 1; under constant contacts it settles at g / (1 - kept + g).
 */
export const trust = defineFactor({
  id: 'trust',
  meaning: 'Multiplies a rate by a logistic gate that opens as trust passes a threshold',
  source: 'assumption: services are bought from those one trusts',
  schema,
  parameters,
  mentions: ({ dimension, gain, unhappy }) => ({
    ...(dimension === undefined ? {} : { dimensions: [dimension] }),
    channels: Object.keys(gain ?? {}),
    ...(unhappy === undefined ? {} : { places: { unhappy } }),
  }),
  equation(use) {
    const by = writtenAmounts(numbers, use);
    const gains = Object.entries(use.gain ?? {}).map(([id, gain]) => `${written(gain)} × contacts of ${id}`);
    const losses =
      use.unhappy === undefined ? '' : `, loss ${by.loss} × share in (${writtenWhere(use.unhappy)})`;
    const field = `trust(from ${by.initial}, half-life ${by.halfLife} weeks, gain ${gains.join(' + ') || 0}${losses})`;
    const level = use.dimension === undefined ? field : `level.${use.dimension}`;
    return `(1 - ${by.share} + ${by.share} / (1 + exp((${by.threshold} - ${level}) / ${by.width})))`;
  },
  compile(use, context) {
    const by = numbersOf(numbers, use, context);
    const { dimension } = use;
    if (by.share === 0) return { term: () => ({ coefficient: 1 }) };
    if (dimension !== undefined)
      return { term: (cell) => ({ coefficient: gate(cell.levelValue(dimension), by) }) };
    const scalars = context.segments.map((_, segment): WeekScalar => {
      const field = trustField(use, by, segment, context);
      return {
        key: `gate:${by.threshold}:${by.width}:${by.share}:${field.key}`,
        readsCounts: false,
        typical: 1,
        max: 1,
        fields: [field],
        at: (view) => gate(view.field(field), by),
      };
    });
    return { term: (cell) => ({ coefficient: 1, scalar: scalars[cell.segment]! }) };
  },
});

/** How far the gate is open, 1 - share to 1. */
function gate(
  level: number,
  { threshold, width, share }: Pick<Numbers, 'threshold' | 'width' | 'share'>,
): number {
  return 1 - share + share / (1 + exp((threshold - level) / width));
}

function trustField(use: Use, by: Numbers, segment: number, context: CompileContext): Field {
  const gains = Object.entries(use.gain ?? {}).map(([id, gain]) => [id, context.amount(gain)] as const);
  const gained = weightedContacts(new Map(gains), context);
  const { unhappy } = use;
  const isLost = by.loss > 0 && unhappy !== undefined;
  const cells = isLost ? context.cells.flatMap((cell, i) => (matches(unhappy, cell) ? [i] : [])) : [];
  const kept = retentionOf(by.halfLife);
  return {
    key: `trust:${segment}:${by.halfLife}:${by.initial}:${by.loss}:${JSON.stringify([gains, unhappy])}`,
    readsCounts: isLost,
    initial: by.initial,
    next(now, view) {
      const sorry = cells.reduce((sum, cell) => sum + view.counts[cell]!, 0) / view.people;
      const stays = kept * (1 - by.loss * Math.min(1, sorry));
      return stays * now + (1 - now) * Math.min(1, gained(view, segment));
    },
  };
}

/** Lets a rate wait for trust. */
export function byTrust(
  use: Partial<Record<keyof typeof numbers, Amount>> & Pick<Use, 'dimension' | 'gain' | 'unhappy'>,
) {
  return { mechanism: 'trust', ...use } as const;
}
