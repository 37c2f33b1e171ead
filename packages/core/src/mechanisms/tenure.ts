/**
 * Tenure: how many whole weeks a customer has been in their stage. It starts anew with every change of stage, whatever move
 * brings it about, so rates may rise with it (leads left idle give up) or cool (interest fades).
 */
import * as z from 'zod';
import { pow } from '../elementary.ts';
import type { Amount, Dimension, Where } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import { weekLevels } from '../model/week-levels.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, numbersOf, writtenAmounts } from './mechanism.ts';

/**
 * The dimension that counts weeks in a stage.
 * @param options.where where it counts; everywhere else people stay `new`, which keeps the cells few
 * @param options.weeks whole weeks of the last level, which stands for all longer stays, 0 to 62
 */
export function tenureDimension(options: { where: Where; weeks: number }): Dimension {
  return {
    id: 'tenure',
    label: 'Weeks in stage',
    levels: weekLevels(options.weeks),
    ages: options.where,
    resetsWith: 'stage',
  };
}

const parameters = {
  scale: {
    label: 'Weeks until a change',
    unit: 'weeks',
    min: 0.01,
    max: 1040,
    default: 3,
    meaning:
      'After so many weeks at a level a rising rate has doubled, a cooling one has fallen by 2^-exponent',
    source: 'assumption',
  },
  exponent: {
    label: 'Steepness in time',
    unit: '',
    min: 0,
    max: 10,
    default: 1.5,
    meaning: 'The larger, the slower the change begins and the faster it goes on',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('tenure'),
  dimension: nameSchema.describe('A dimension whose levels count weeks'),
  course: z.enum(['rising', 'cooling']),
  ...amountsOf(parameters),
});

/** A rate that depends on time: rising 1 + (a / scale)^exponent, cooling (1 + a / scale)^-exponent, a in whole weeks. */
export const tenure = defineFactor({
  id: 'tenure',
  meaning:
    'Multiplies a rate by 1 + (a / scale)^exponent (rising) or (1 + a / scale)^-exponent (cooling), a whole weeks at a level',
  source: 'Weibull and Pareto hazards of time in stage',
  schema,
  parameters,
  mentions: ({ dimension }) => ({ dimensions: [dimension] }),
  equation(use) {
    const { scale, exponent } = writtenAmounts(parameters, use);
    const age = `weeks.${use.dimension} / ${scale}`;
    return use.course === 'rising' ? `(1 + (${age})^${exponent})` : `(1 + ${age})^-${exponent}`;
  },
  compile(use, context) {
    const { scale, exponent } = numbersOf(parameters, use, context);
    if (!(scale > 0)) throw new RangeError(`invalid scale of tenure: ${scale} (expected above 0)`);
    return {
      term(cell) {
        const a = cell.levelWeeks(use.dimension) / scale;
        return {
          coefficient: use.course === 'rising' ? 1 + powerOf(a, exponent) : 1 / powerOf(1 + a, exponent),
        };
      },
    };
  },
});

/** x^y for x >= 0; nothing has risen yet at 0, even where the exponent is 0. */
function powerOf(x: number, y: number): number {
  return x > 0 ? pow(x, y) : 0;
}

/** Lets a rate rise with the weeks in a stage: idle leads give up. */
export function risingWithTenure(scale: Amount, exponent: Amount, dimension = 'tenure') {
  return { mechanism: 'tenure', dimension, course: 'rising', scale, exponent } as const;
}

/** Lets a rate fall with the weeks in a stage: interest cools. */
export function coolingWithTenure(scale: Amount, exponent: Amount, dimension = 'tenure') {
  return { mechanism: 'tenure', dimension, course: 'cooling', scale, exponent } as const;
}
