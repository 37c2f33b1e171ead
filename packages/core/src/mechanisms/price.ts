import * as z from 'zod';
import { exp } from '../elementary.ts';
import type { Amount } from '../model/journey.ts';
import { nameSchema } from '../model/name.ts';
import type { Parameter } from '../model/parameter.ts';
import {
  amountsOf,
  defineFactor,
  numbersOf,
  retentionOf,
  type Field,
  type WeekScalar,
  writtenAmounts,
} from './mechanism.ts';

const parameters = {
  sensitivity: {
    label: 'Price sensitivity',
    unit: '',
    min: 0,
    max: 10,
    default: 1.5,
    meaning:
      'A price 1 % above the reference lowers the rate by about this many per cent (0: price does not matter)',
    source: 'assumption',
  },
  softening: {
    label: 'Softening by brand memory',
    unit: 'share',
    min: 0,
    max: 1,
    default: 0.3,
    meaning: 'How much less price matters to somebody who remembers the brand strongly',
    source: 'assumption',
  },
  halfLife: {
    label: 'Half-life of the reference price',
    unit: 'weeks',
    min: 0,
    max: 520,
    default: 6.58,
    meaning:
      'After how many weeks the reference has gone half the way to the price paid; 0: the market price stays the reference',
    source: 'assumption: reference(t+1) = .9 reference + .1 price',
  },
} as const satisfies Record<string, Parameter>;

const schema = z.strictObject({
  mechanism: z.literal('price'),
  dimension: nameSchema.optional().describe('Whose levels soften the sensitivity; "memory" if not given'),
  ...amountsOf(parameters),
});

/** A price below half of its reference is not more tempting than half of it. */
const LOWEST_RATIO = 0.5;
/** A reference never falls to nothing, however long something is given away. */
const LOWEST_REFERENCE = 0.01;

/**
 * Price against a reference price: exp(-sensitivity x (1 - softening x memory) x (list price / reference - 1)). The
 * reference follows what has been paid, so frequent deals make the full price feel dear.
 */
export const price = defineFactor({
  id: 'price',
  meaning:
    'Multiplies a rate by exp(-sensitivity x (1 - softening x memory) x (list price / reference price - 1)); the reference follows the price paid',
  source:
    'log-linear price response with an adaptive reference price (Winer 1986, Journal of Consumer Research 13(2))',
  schema,
  parameters,
  mentions: ({ dimension }) => (dimension === undefined ? {} : { dimensions: [dimension] }),
  equation(use) {
    const { sensitivity, softening, halfLife } = writtenAmounts(parameters, use);
    const reference = halfLife === '0' ? '1' : `reference price(half-life ${halfLife} weeks)`;
    const softened = `(1 - ${softening} × level.${use.dimension ?? 'memory'})`;
    return `exp(-${sensitivity} × ${softened} × (list price / ${reference} - 1))`;
  },
  compile(use, context) {
    const { sensitivity, softening, halfLife } = numbersOf(parameters, use, context);
    const dimension = use.dimension ?? 'memory';
    const reference = referencePrice(halfLife);
    const scalars = new Map<number, WeekScalar>();
    return {
      term(cell) {
        const eta = sensitivity * (1 - softening * cell.levelValue(dimension));
        if (eta === 0) return { coefficient: 1 };
        const known = scalars.get(eta);
        const scalar: WeekScalar = known ?? {
          key: `price:${eta}:${halfLife}`,
          readsCounts: false,
          typical: 1,
          max: exp(eta * (1 - LOWEST_RATIO)),
          ...(halfLife > 0 ? { fields: [reference] } : {}),
          at: (view) => priceFactor(view.priceLevel, halfLife > 0 ? view.field(reference) : 1, eta),
        };
        scalars.set(eta, scalar);
        return { coefficient: 1, scalar };
      },
    };
  },
});

/** @param eta per cent that the rate falls when the price rises by one per cent above the reference */
export function priceFactor(level: number, reference: number, eta: number): number {
  const ratio = Math.max(LOWEST_RATIO, level / Math.max(LOWEST_REFERENCE, reference));
  return exp(-eta * (ratio - 1));
}

/** What people are used to paying, in multiples of the market price. */
function referencePrice(halfLife: number): Field {
  const learning = 1 - retentionOf(halfLife);
  return {
    key: `reference price:${halfLife}`,
    readsCounts: false,
    initial: 1,
    next: (now, { priceLevel, promotion }) => now + learning * (priceLevel * (1 - promotion) - now),
  };
}

/** Lets a rate follow the price, less so where the brand is remembered. */
export function byPrice(
  amounts: { readonly [key in keyof typeof parameters]?: Amount } & { readonly dimension?: string } = {},
) {
  return { mechanism: 'price', ...amounts } as const;
}
