import * as z from 'zod';
import { amountSchema, type Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { defineCause, writtenTimes } from './mechanism.ts';

const parameters = {
  rate: {
    label: 'Rate',
    unit: 'per week',
    min: 0,
    max: 1000,
    default: 0,
    meaning: 'How often a week it happens to somebody, if nothing else does',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('need'),
  rate: amountSchema,
  trait: nameSchema.optional().describe('Segment trait that multiplies the rate'),
  cause: z.string().optional().describe('Name in the ledger; "need" if not given'),
  label: z.string().optional(),
});

/** A constant rate: what people do by themselves, whatever is spent. */
export const need = defineCause({
  id: 'need',
  meaning: 'A constant weekly rate, optionally scaled by a trait of the segment',
  source: 'competing risks with constant hazards',
  schema,
  parameters,
  equation: ({ rate, trait }) => writtenTimes(rate, trait),
  compile(use, context) {
    const rate = context.amount(use.rate);
    return [
      {
        id: use.cause ?? 'need',
        label: use.label ?? 'Own need',
        term: (cell) => ({ coefficient: rate * (use.trait === undefined ? 1 : cell.trait(use.trait, 1)) }),
      },
    ];
  },
});

/** Writes a constant rate into a journey. */
export function byNeed(rate: Amount, more: Omit<z.input<typeof schema>, 'mechanism' | 'rate'> = {}) {
  return { mechanism: 'need', rate, ...more } as const;
}
