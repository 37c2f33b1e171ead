import * as z from 'zod';
import type { Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, type WeekScalar, writtenAmounts } from './mechanism.ts';

const parameters = {
  week: {
    label: 'Launch week',
    unit: 'week of the plan',
    min: -520,
    max: 1040,
    default: 1,
    meaning:
      'The first week in which anything happens; weeks of the warm-up are 0 and below; the launch week of the market where none is given',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('launch'),
  ...amountsOf(parameters),
  trait: nameSchema
    .optional()
    .describe('Trait that is added to the week: people who begin at different times'),
});

/**
 * Nothing happens before a week, and everything from it on: the launch of the market, another week, or the one in which a segment
 * enters.
 */
export const launch = defineFactor({
  id: 'launch',
  meaning: 'Multiplies a rate by 0 before a week of the plan and by 1 from it on',
  source: 'a step function of time',
  schema,
  parameters,
  equation(use) {
    const { week } = use.week === undefined ? { week: 'market.launchWeek' } : writtenAmounts(parameters, use);
    return `(1 from week ${week}${use.trait === undefined ? '' : ` + trait.${use.trait}`} on, 0 before)`;
  },
  compile(use, context) {
    const week = use.week === undefined ? context.launchWeek : context.amount(use.week);
    const isAlways = use.week === undefined && week === 0;
    const scalars = new Map<number, WeekScalar>();
    return {
      term(cell) {
        if (isAlways) return { coefficient: 1 };
        const first = week + (use.trait === undefined ? 0 : cell.trait(use.trait, 0));
        const scalar: WeekScalar = scalars.get(first) ?? {
          key: `launch:${first}`,
          readsCounts: false,
          typical: 1,
          max: 1,
          at: (view) => (view.week >= first ? 1 : 0),
        };
        scalars.set(first, scalar);
        return { coefficient: 1, scalar };
      },
    };
  },
});

/** Lets a rate begin with the launch of the market. Whatever is bought begins with it anyway. */
export function fromLaunch() {
  return { mechanism: 'launch' } as const;
}

/** Lets a rate begin in a week of the plan, later by a trait if one is named. */
export function fromWeek(week: Amount, trait?: string) {
  return { mechanism: 'launch', week, ...(trait === undefined ? {} : { trait }) } as const;
}
