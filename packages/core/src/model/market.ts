/** The numbers of a market, described once. */
import type { Parameter } from './parameter.ts';

export const marketParameters = {
  people: {
    label: 'People in the market',
    unit: 'people',
    min: 1,
    max: 10_000_000_000,
    default: 20_000,
    meaning: 'How many people could ever buy',
    source: 'assumption',
  },
  price: {
    label: 'Price',
    unit: 'money per purchase',
    min: 0,
    max: 1e9,
    default: 100,
    meaning: 'Revenue of one first purchase by a customer of average size',
    source: 'assumption',
  },
  margin: {
    label: 'Margin',
    unit: 'share of the price',
    min: 0,
    max: 1,
    default: 0.6,
    meaning:
      'Share of the price left after the cost of what is sold, before marketing; a promotion or another price level leaves that cost as it is',
    source: 'assumption',
  },
  serviceCost: {
    label: 'Cost to serve',
    unit: 'money per customer and week',
    min: 0,
    max: 1e6,
    default: 0,
    meaning: 'Cost of serving one current customer for a week',
    source: 'assumption',
  },
  launchWeek: {
    label: 'Launch week',
    unit: 'week of the plan',
    min: 0,
    max: 1040,
    default: 0,
    meaning:
      'The first week of the plan in which anything can be bought, in every journey (0: it always could)',
    source: 'assumption',
  },
  warmupWeeks: {
    label: 'Warm-up',
    unit: 'weeks',
    min: 0,
    max: 520,
    default: 104,
    meaning:
      'Weeks simulated under the historic mix before week 1, not reported; the same for every plan compared',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;

/** What a plan may say of every week's price; a list that is shorter than the horizon is repeated. */
export const planPrices = {
  priceLevel: {
    label: 'Price level',
    unit: 'multiples of the price',
    min: 0,
    max: 10,
    default: 1,
    meaning:
      'List price per plan week, in multiples of the market price; repeated when shorter than the horizon',
    source: 'assumption',
  },
  promotion: {
    label: 'Promotion depth',
    unit: 'share of the list price',
    min: 0,
    max: 1,
    default: 0,
    meaning:
      'Share of the list price taken off per plan week, 0 without a promotion; repeated when shorter than the horizon',
    source: 'assumption',
  },
} as const satisfies Record<string, Parameter>;
