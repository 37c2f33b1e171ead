import * as z from 'zod';
import { pow } from '../elementary.ts';
import type { Amount } from '../model/journey.ts';
import type { Parameter } from '../model/parameter.ts';
import { amountsOf, defineFactor, numbersOf, writtenAmounts } from './mechanism.ts';

const parameters = {
  breadth: {
    label: 'Breadth of the audience',
    unit: 'multiples of the fitting audience',
    min: 1,
    max: 100,
    default: 1,
    meaning: 'How many times more people are addressed than those whom the offer fits best',
    source: 'assumption',
  },
  fall: {
    label: 'Fall of the fit',
    unit: '',
    min: 0,
    max: 5,
    default: 0.5,
    meaning: 'The mean fit falls with breadth to the power of minus this (0: everybody fits alike)',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('breadth'),
  of: z
    .enum(['reach', 'fit'])
    .describe('reach: the rate grows with the breadth; fit: it falls with the mean fit'),
  ...amountsOf(parameters),
});

/**
 * Chasing a broad audience: b times as many people come in, whose mean fit is b^-fall. `reach` stands where people come in, `fit`
 * where the offer has to fit them.
 */
export const breadth = defineFactor({
  id: 'breadth',
  meaning: 'Multiplies the rate of coming in by the breadth b of the audience, and later rates by b^-fall',
  source: 'assumption: those whom an offer fits best are addressed first',
  schema,
  parameters,
  equation(use) {
    const { breadth: b, fall } = writtenAmounts(parameters, use);
    return use.of === 'reach' ? b : `${b}^-${fall}`;
  },
  compile(use, context) {
    const { breadth: b, fall } = numbersOf(parameters, use, context);
    const factor = use.of === 'reach' ? b : pow(b, -fall);
    return { term: () => ({ coefficient: factor }) };
  },
});

/** Lets more people in. */
export function byReach(amount: Amount) {
  return { mechanism: 'breadth', of: 'reach', breadth: amount } as const;
}

/** Lets a rate fall with the mean fit of a broad audience. */
export function byFit(amount: Amount, fall?: Amount) {
  return {
    mechanism: 'breadth',
    of: 'fit',
    breadth: amount,
    ...(fall === undefined ? {} : { fall }),
  } as const;
}
