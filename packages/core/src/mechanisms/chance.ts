import * as z from 'zod';
import { log1p } from '../elementary.ts';
import { amountSchema, type Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { defineCause, writtenTimes } from './mechanism.ts';

const parameters = {
  probability: {
    label: 'Probability',
    unit: 'per week',
    min: 0,
    max: 1,
    default: 0,
    meaning: 'How likely it happens to somebody within a week, if nothing else does',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('chance'),
  probability: amountSchema,
  trait: nameSchema.optional().describe('Trait that multiplies the probability'),
  cause: z.string().optional().describe('Name in the ledger; "chance" if not given'),
  label: z.string().optional(),
});

/** Staying with probability exp(-700) is never seen: the largest rate still stands for certainty. */
const CERTAIN = 700;

/**
 * A chance a week: the rate -ln(1 - p), at which a move that competes with no other happens with probability p. With a
 * trait of Beta classes it is the shifted-beta-geometric model of contracts that end at a renewal.
 */
export const chance = defineCause({
  id: 'chance',
  meaning: 'The rate at which a move happens with a given probability a week, if no other competes with it',
  source: 'Fader and Hardie (2007), How to project customer retention: sBG',
  schema,
  parameters,
  equation: ({ probability, trait }) => `-ln(1 - ${writtenTimes(probability, trait)})`,
  compile(use, context) {
    const probability = context.amount(use.probability);
    return [
      {
        id: use.cause ?? 'chance',
        label: use.label ?? 'Chance',
        term(cell) {
          const p = probability * (use.trait === undefined ? 1 : cell.trait(use.trait, 1));
          if (!(p >= 0 && p <= 1)) throw new RangeError(`invalid probability: ${p} (expected 0 to 1)`);
          return { coefficient: Math.min(CERTAIN, -log1p(-p)) };
        },
      },
    ];
  },
});

/** Writes a chance a week into a journey. */
export function byChance(
  probability: Amount,
  more: Omit<z.input<typeof schema>, 'mechanism' | 'probability'> = {},
) {
  return { mechanism: 'chance', probability, ...more } as const;
}
