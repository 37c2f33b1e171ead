import * as z from 'zod';

/**
 * One described number: its unit, range, default, meaning and source are written once, here, and forms, help texts,
 * API descriptions and checks read them.
 */
export const parameterSchema = z.strictObject({
  label: z.string().min(1).max(120).describe('What a form calls it'),
  unit: z.string().max(40).describe('Unit, e.g. "per week", "weeks", "share", "money per contact"'),
  min: z.number(),
  max: z.number(),
  default: z.number(),
  meaning: z.string().min(1).max(600),
  source: z.string().min(1).max(300).describe('Where the default comes from, or "assumption"'),
  range: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe(
      'Plausible values, lowest and highest, where the default could as well be another; within min and max',
    ),
});

export type Parameter = z.infer<typeof parameterSchema>;
/** @see Parameter */
export type ParameterDescriptor = Parameter;

/** A parameter with its path and the value in force. */
export interface ParameterValue extends Parameter {
  readonly path: string;
  readonly value: number;
}
