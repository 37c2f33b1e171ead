/**
 * Events of the matrix kind, for models that are published that way. First **quantities** are drawn from the counts (audience,
 * exposures, reach, clicks), keyed by cell: they are part of the environment, the same for customers one by one and in cohorts.
 * Then customers take a **branch** or none, and those who do go through the stochastic matrices of its **steps**, one
 * dimension after the other; who arrives by one step is who leaves by the next.
 */
import * as z from 'zod';
import { formulaSchema as formula } from './formula.ts';
import { nameSchema as name } from './name.ts';
import { whereSchema } from './where.ts';

const quantityBase = {
  id: name.describe('Names the draw'),
  label: z.string().min(1).max(120),
  report: z.boolean().optional().describe('Its weekly total is a measure of the results'),
  spends: name.optional().describe('Its weekly total is what was spent on this channel'),
  contacts: name.optional().describe('Its weekly total is the contacts bought of this channel'),
};

/** A quantity is one number when its formulas are, else one per cell, 0 where nobody is. */
const quantitySchema = z.discriminatedUnion('law', [
  z.strictObject({ law: z.literal('value'), ...quantityBase, value: formula }),
  z.strictObject({ law: z.literal('binomial'), ...quantityBase, trials: formula, probability: formula }),
  z.strictObject({ law: z.literal('poisson'), ...quantityBase, mean: formula }),
  z.strictObject({
    law: z.literal('split').describe('A total shared out over the cells at random, in proportion to weights'),
    ...quantityBase,
    total: formula,
    weights: formula,
  }),
  z.strictObject({
    law: z.literal('reach').describe('How many of so many people have at least one of so many contacts'),
    ...quantityBase,
    of: formula,
    among: formula,
  }),
  z.strictObject({
    law: z.literal('hypergeometric').describe('How many of the drawn are marked, drawn without replacement'),
    ...quantityBase,
    drawn: formula,
    marked: formula,
    others: formula,
  }),
  z.strictObject({
    law: z.literal('negativeBinomial').describe('Failures before so many successes'),
    ...quantityBase,
    successes: formula,
    probability: formula,
  }),
]);

/** A number of a matrix row: fixed, or the name of a parameter of the journey. */
const weight = z.union([z.number().min(0).max(1), name]);

const stepSchema = z.strictObject({
  dimension: name,
  from: whereSchema.default({}).describe('Cells the matrix is for; others stay as they are'),
  keep: z
    .union([z.number().min(0).max(1), name])
    .default(0)
    .describe('Share who keep their level instead of going by the matrix (a lag)'),
  rows: z
    .record(name, z.record(name, weight))
    .describe(
      'Level -> level -> probability; a row of numbers sums to 1, one that names parameters is scaled to. A level without a row stays',
    ),
  along: z
    .record(name, z.record(name, name))
    .default({})
    .describe('Level moved to -> other dimensions that are set along with it'),
});

const branchSchema = z.strictObject({
  id: name.describe('Names the draw'),
  label: z.string().min(1).max(120),
  probability: formula.optional().describe('Of taking this branch, for each customer of a cell'),
  number: formula.optional().describe('Customers of a cell who take this branch, drawn at random'),
  channel: name.optional().describe('The channel that brings it about'),
  tally: name.optional().describe('Counted once per customer who takes it, and for every further unit'),
  further: formula.optional().describe('Mean of further units per customer who takes it (Poisson)'),
  report: z.boolean().optional().describe('Its weekly total, further units included, is a measure'),
  steps: z.array(stepSchema).max(12),
});

export const matrixEventSchema = z.strictObject({
  kind: z.literal('matrix'),
  id: name,
  label: z.string().min(1).max(120),
  quantities: z.array(quantitySchema).max(40).default([]),
  branches: z.array(branchSchema).min(1).max(8),
});

export const seriesSchema = z.strictObject({
  label: z.string().min(1).max(120),
  unit: z.string().max(40),
  meaning: z.string().min(1).max(600),
  source: z.string().min(1).max(300),
  values: z.array(z.number().min(-1e12).max(1e12)).min(1).max(1040),
});

export type Quantity = z.infer<typeof quantitySchema>;
export type MatrixStep = z.infer<typeof stepSchema>;
export type MatrixBranch = z.infer<typeof branchSchema>;
export type MatrixEvent = z.infer<typeof matrixEventSchema>;

/** What the matrix events of a journey report week by week, in order. */
export function measuresOf({
  events,
}: {
  readonly events: readonly { readonly kind: string }[];
}): { readonly id: string; readonly label: string }[] {
  return events
    .filter((event): event is MatrixEvent => event.kind === 'matrix')
    .flatMap(({ quantities, branches }) => [...quantities, ...branches])
    .filter((part) => part.report === true)
    .map(({ id, label }) => ({ id, label }));
}
