import type { Parameter } from '@meander/core';

const SOURCE = 'AMSS 1.0.1, vignette scenario';

function described(
  label: string,
  unit: string,
  [min, value, max]: readonly [number, number, number],
  meaning: string,
  source = SOURCE,
): Parameter {
  return { label, unit, min, max, default: value, meaning, source };
}

export const amssParameters = {
  lag: described(
    'Lag of opinions',
    'share',
    [0, 0, 1],
    'Share of people who keep their opinion in a week, whatever the population or television would make of it',
    'AMSS has none (0); a family of vignettes for comparison',
  ),
  trend: described(
    'Trend of the market',
    'share',
    [0, 0.68, 1],
    'Share of people in the market at full season',
  ),
  desatiation: described(
    'Return of need',
    'probability per week',
    [0, 1, 1],
    'Probability that somebody who has bought needs the product again in the next week',
  ),
  switchers: described(
    'Switchers at the start',
    'weight',
    [0, 1, 1],
    'Weight of people loyal to nobody in week 1',
  ),
  loyals: described('Loyal at the start', 'weight', [0, 0, 1], 'Weight of people loyal to us in week 1'),
  rivalLoyals: described(
    'Loyal to the competitor at the start',
    'weight',
    [0, 0, 1],
    'Weight of people loyal to the competitor in week 1',
  ),
  tvAudienceShare: described(
    'Television audience',
    'probability per week',
    [0, 0.4, 1],
    'Probability that somebody watches television in a week',
  ),
  tvUnitCost: described(
    'Cost of an exposure',
    'money',
    [1e-6, 0.005, 1000],
    'What one exposure to the spot costs',
  ),
  tvHalf: described(
    'Frequency of half the effect',
    'exposures per person reached',
    [0.01, 1.56, 100],
    'Mean exposures at which half of those reached are persuaded to move',
  ),
  tvSlope: described('Slope of the effect', '', [0.1, 1, 10], 'Exponent of the Hill curve of frequency'),
  bid: described('Bid', 'money per click', [0, 1.1, 1000], 'What is bid for a click'),
  leastClickCost: described(
    'Least cost of a click',
    'money',
    [0.0001, 0.8, 1000],
    'Bids below it win nothing',
  ),
  mostClickCost: described(
    'Most cost of a click',
    'money',
    [0.0001, 1.1, 1000],
    'Bids from here on win every auction',
  ),
  keywordShare: described(
    'Keyword share per budget',
    'share per money a head and year',
    [0, 4.5, 1e6],
    'How much of all queries matches the keywords for each unit of yearly search budget per head',
  ),
  queryRate: described(
    'Queries',
    'per person in the audience and week',
    [0, 1, 100],
    'Mean queries of a week',
  ),
  searchCap: described(
    'Weekly cap of search',
    'money per week',
    [0, 1e12, 1e12],
    'Most that may be spent on clicks in a week in which search is on',
  ),
  organicEffect: described(
    'Effect of a query',
    'probability',
    [0, 0, 1],
    'Probability that a query without an advertisement moves a person',
  ),
  impressionEffect: described(
    'Effect of an impression',
    'probability',
    [0, 0.1, 1],
    'Probability that an advertisement seen but not clicked moves a person',
  ),
  clickEffect: described(
    'Effect of a click',
    'probability',
    [0, 1, 1],
    'Probability that a click moves a person',
  ),
  priceSlope: described(
    'Price slope',
    'probability per money',
    [0, 0, 10],
    'How much a price above the usual one lowers the probability of wanting to buy',
  ),
  usualPrice: described('Usual price', 'money', [0, 80, 1e9], 'Price at which demand is as it is described'),
  unitsPerBuyer: described('Units per buyer', 'units', [1, 1, 100], 'Mean units of one purchase'),
} satisfies Record<string, Parameter>;
