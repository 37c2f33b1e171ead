import * as z from 'zod';
import { amountSchema, type Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { defineFactor, written } from './mechanism.ts';

const parameters = {
  gain: {
    label: 'Gain',
    unit: 'per full level',
    min: -1000,
    max: 1000,
    default: 0,
    meaning: 'Factor 1 + gain x value of the level; negative gains weaken, never below 0',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('level'),
  dimension: nameSchema,
  gain: amountSchema.describe(parameters.gain.meaning),
});

/** A rate that depends on how much of another dimension a customer has: brand memory, satisfaction, recency. */
export const level = defineFactor({
  id: 'level',
  meaning: "Multiplies a rate by 1 + gain x value of the customer's level (0 to 1), never below 0",
  source: 'linear in the level: mechanisms of brand memory (1 + psi M)',
  schema,
  parameters,
  mentions: (use) => ({ dimensions: [use.dimension] }),
  equation: ({ dimension, gain }) => `max(0, 1 + ${written(gain)} × level.${dimension})`,
  compile(use, context) {
    const gain = context.amount(use.gain);
    return { term: (cell) => ({ coefficient: Math.max(0, 1 + gain * cell.levelValue(use.dimension)) }) };
  },
});

/** Lets a rate rise (or, with a negative gain, fall) with a level of a dimension. */
export function withLevel(dimension: string, gain: Amount) {
  return { mechanism: 'level', dimension, gain } as const;
}
