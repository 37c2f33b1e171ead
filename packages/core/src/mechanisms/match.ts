import * as z from 'zod';
import { amountSchema, type Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { defineFactor, isMeant, type CompileContext, written, writtenChannels } from './mechanism.ts';

const parameters = {
  fits: {
    label: 'Fit of the message',
    unit: 'share',
    min: 0,
    max: 1,
    default: 1,
    meaning: 'How well the message fits people of a level (1: as well as it can)',
    source: 'assumption',
  },
  unmatched: {
    label: 'Fit elsewhere',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0.3,
    meaning: 'How well the message fits people of every other level',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('match'),
  dimension: nameSchema.optional().describe('Whose levels the message is written for; "stage" if not given'),
  fits: z.record(nameSchema, amountSchema).describe('Level -> how well the message fits there'),
  unmatched: amountSchema.optional(),
  channels: z
    .array(nameSchema)
    .min(1)
    .optional()
    .describe('Whose message it is; every part of the rate if not given'),
});

type Use = z.infer<typeof schema>;

/** A message is written for some stages, and triggers less elsewhere. */
export const match = defineFactor({
  id: 'match',
  meaning:
    "Multiplies a rate by how well the message fits the customer's stage (or level of another dimension)",
  source: 'assumption',
  schema,
  parameters,
  mentions: ({ dimension = 'stage', fits, channels = [] }) => ({
    places: { fits: { [dimension]: Object.keys(fits) } },
    channels,
  }),
  equation({ dimension = 'stage', fits, unmatched = parameters.unmatched.default, channels }) {
    const levels = Object.entries(fits).map(([level, fit]) => `${written(fit)} at ${dimension} ${level}`);
    return `(${[...levels, `${written(unmatched)} elsewhere`].join(', ')})${writtenChannels(channels)}`;
  },
  compile(use, context) {
    const elsewhere = context.amount(use.unmatched ?? parameters.unmatched.default);
    const fits = numbersIn(use, context);
    const dimension = use.dimension ?? 'stage';
    return {
      term(cell, channel) {
        const level = cell.levels[dimension];
        if (level === undefined || !isMeant(use.channels, channel)) return { coefficient: 1 };
        return { coefficient: fits.get(level) ?? elsewhere };
      },
    };
  },
});

function numbersIn({ fits }: Use, context: CompileContext): ReadonlyMap<string, number> {
  return new Map(Object.entries(fits).map(([level, fit]) => [level, context.amount(fit)]));
}

/** Lets a message work where it fits. */
export function matching(
  fits: Readonly<Record<string, Amount>>,
  more: Pick<Use, 'dimension' | 'unmatched' | 'channels'> = {},
) {
  return { mechanism: 'match', fits, ...more } as const;
}
