import * as z from 'zod';
import { cos } from '../elementary.ts';
import { amountSchema, type Amount } from '../model/journey.ts';
import type { Parameter } from '../model/parameter.ts';
import { defineFactor, type WeekScalar, written } from './mechanism.ts';

const parameters = {
  amplitude: {
    label: 'Amplitude',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0,
    meaning: 'How far the rate swings around its mean over the period (0: no season)',
    source: 'assumption',
  },
  peakWeek: {
    label: 'Peak',
    unit: 'week',
    min: -1040,
    max: 1040,
    default: 1,
    meaning: 'The week in which the rate is highest; week 1 is the first of the plan',
    source: 'assumption',
  },
  period: {
    label: 'Period',
    unit: 'weeks',
    min: 1,
    max: 1040,
    default: 52,
    meaning: 'Weeks from one peak to the next',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('season'),
  amplitude: amountSchema,
  peakWeek: amountSchema,
  period: amountSchema.default(parameters.period.default),
});

/** A yearly wave around 1: 1 + amplitude x cos(2 pi (week - peak) / period). */
export const season = defineFactor({
  id: 'season',
  meaning: 'Multiplies a rate by 1 + amplitude x cos(2 pi (week - peak week) / period)',
  source: 'first harmonic of a yearly pattern',
  schema,
  parameters,
  equation: ({ amplitude, peakWeek, period }) =>
    `(1 + ${written(amplitude)} × cos(2 pi × (week - ${written(peakWeek)}) / ${written(period)}))`,
  compile(use, context) {
    const amplitude = context.amount(use.amplitude);
    const peak = context.amount(use.peakWeek);
    const period = context.amount(use.period ?? parameters.period.default);
    if (!(amplitude >= 0 && amplitude <= 1 && period > 0)) {
      throw new RangeError(
        `invalid season: amplitude ${amplitude}, period ${period} (expected 0 to 1, and above 0)`,
      );
    }
    const scalar: WeekScalar = {
      key: `season:${amplitude}:${peak}:${period}`,
      readsCounts: false,
      typical: 1,
      max: 1 + amplitude,
      at: (view) => seasonAt(view.week, amplitude, peak, period),
    };
    return { term: () => ({ coefficient: 1, ...(amplitude === 0 ? {} : { scalar }) }) };
  },
});

/** The factor in a week; 1 on average over a whole period. */
export function seasonAt(week: number, amplitude: number, peak: number, period: number): number {
  return 1 + amplitude * cos((2 * Math.PI * (week - peak)) / period);
}

/** Lets a rate follow the year. */
export function inSeason(amplitude: Amount, peakWeek: Amount) {
  return { mechanism: 'season', amplitude, peakWeek } as const;
}
