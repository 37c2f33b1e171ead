import * as z from 'zod';
import type { Amount } from '../model/journey.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, numbersOf, type WeekScalar, writtenAmounts } from './mechanism.ts';

const parameters = {
  times: {
    label: 'In calendar weeks',
    unit: 'times the rate',
    min: 0,
    max: 100,
    default: 2,
    meaning: 'A rate in the weeks of the calendar, in multiples of the rate in other weeks',
    source: 'assumption',
  },
  every: {
    label: 'Calendar repeats after',
    unit: 'weeks',
    min: 0,
    max: 520,
    default: 0,
    meaning: 'After how many weeks the calendar begins again, 52 for a year (0: it does not)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('calendar'),
  weeks: z.array(z.int().min(-520).max(1040)).min(1).max(1040).describe('Weeks of the plan, from 1'),
  ...amountsOf(parameters),
});

/** Events of the calendar: a fair, a holiday, a renewal date. */
export const calendar = defineFactor({
  id: 'calendar',
  meaning:
    'Multiplies a rate by a number in given weeks of the plan, every so many weeks again if it repeats',
  source: 'calendar effects as a step function of time',
  schema,
  parameters,
  equation(use) {
    const { times, every } = writtenAmounts(parameters, use);
    const again = every === '0' ? '' : `, again every ${every} weeks`;
    return `(${times} in week ${use.weeks.join(', ')}${again}; else 1)`;
  },
  compile(use, context) {
    const { times, every } = numbersOf(parameters, use, context);
    const period = Math.round(every);
    const place = (week: number) => (period > 0 ? ((week % period) + period) % period : week);
    const marked = new Set(use.weeks.map(place));
    const scalar: WeekScalar = {
      key: `calendar:${[...marked].join()}:${times}:${period}`,
      readsCounts: false,
      typical: 1,
      max: Math.max(1, times),
      at: ({ week }) => (marked.has(place(week)) ? times : 1),
    };
    return { term: () => ({ coefficient: 1, scalar }) };
  },
});

/** Multiplies a rate in given weeks of the plan, and again every so many weeks if told. */
export function inWeeks(weeks: readonly number[], times: Amount, every: Amount = 0) {
  return { mechanism: 'calendar', weeks: [...weeks], times, every } as const;
}
