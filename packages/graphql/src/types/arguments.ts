/** Arguments that several fields take, described and bounded once. */
import * as z from 'zod';
import { builder } from '../builder.ts';
import { Metric } from './enums.ts';

/** Which measure. */
export const metricArguments = builder.args((t) => ({
  metric: t.field({ type: Metric, required: true, description: 'What is measured.' }),
}));

/** Up to when. */
export const weekArguments = builder.args((t) => ({
  week: t.field({ type: 'Week', description: 'Up to this week of the plan; the horizon when left out.' }),
}));

/** How later money counts, also as a field of an input. */
export const annualDiscount = {
  defaultValue: 0,
  description: 'Annual discount rate of money, 0 to 1; 0.08 takes 8 % a year off later money.',
  validate: z.number().min(0).max(1),
};

/** How later money counts. */
export const discountArguments = builder.args((t) => ({ annualDiscount: t.float(annualDiscount) }));
