/**
 * The NBD-Dirichlet model of repeat buying among brands: people buy a category at Gamma distributed rates and choose brands
 * with Dirichlet distributed probabilities. Goodhardt, Ehrenberg and Chatfield (1984), Journal of the Royal Statistical
 * Society A 147(5). Smaller brands have fewer buyers who also buy a little less often: double jeopardy.
 */
import { exp, log1p } from '@meander/core';

export interface CategoryParameters {
  /** Purchases per person, buyers or not. */
  readonly M: number;
  /** Shape of the Gamma distribution of buying rates; small = people differ much. */
  readonly K: number;
}

export interface DirichletParameters extends CategoryParameters {
  /** Sum of the Dirichlet parameters; small = people are loyal to few brands. */
  readonly S: number;
}

/** A brand as it was observed. */
export interface BrandShare {
  readonly brand: string;
  /** Share of the category's purchases, above 0 and below 1. */
  readonly share: number;
  /** Share of people who bought it at least once, where known. */
  readonly penetration?: number | undefined;
}

export interface BrandExpectation {
  readonly brand: string;
  readonly share: number;
  /** Expected share of people who buy it, b. */
  readonly penetration: number;
  /** Expected purchases of the brand per buyer of it, w. */
  readonly rate: number;
  readonly observedPenetration: number | undefined;
  /** The S at which this brand alone would have its observed penetration; undefined when none gives it. */
  readonly S: number | undefined;
}

export interface DirichletFit extends DirichletParameters {
  readonly brands: readonly BrandExpectation[];
  /** Ordered by share, penetration and rate both fall. */
  readonly isDoubleJeopardy: boolean;
}

/**
 * M and K from how many buy the category, and how often.
 * @param penetration share of people who buy at least once, above 0 and below 1
 * @param rate purchases per buyer, above -log(1 - penetration) / penetration, which is what chance alone gives
 * @throws RangeError otherwise
 */
export function fitCategory(penetration: number, rate: number): CategoryParameters {
  const least = leastRate(penetration);
  if (!(penetration > 0 && penetration < 1 && rate > least && rate < Infinity))
    throw new RangeError(
      `invalid category: penetration ${penetration}, rate ${rate} (expected 0 < penetration < 1 and a rate above ${least})`,
    );
  const M = penetration * rate;
  const logNone = log1p(-penetration);
  // Nobody buys with probability (1 + M / K)^-K, which falls from 1 to exp(-M) as K grows.
  const K = bisect((at) => -at * log1p(M / at) - logNone, 1e-9, 1e9);
  return { M, K: K! };
}

/** Purchases per buyer if everybody bought at one rate. */
export function leastRate(penetration: number): number {
  return -log1p(-penetration) / penetration;
}

/** Share of people who buy a brand of this share, and purchases per buyer. */
export function brandExpectation(
  { M, K, S }: DirichletParameters,
  share: number,
): { penetration: number; rate: number } {
  const rest = S * (1 - share);
  const ratio = M / (M + K);
  let bought = exp(-K * log1p(M / K)); // probability of n purchases of the category
  let counted = bought;
  let never = bought; // and none of them of the brand
  let noneOfN = 1;
  for (let n = 0; counted < 1 - 1e-13 && n < 1_000_000; n++) {
    noneOfN *= (rest + n) / (S + n);
    bought *= ((K + n) * ratio) / (n + 1);
    counted += bought;
    never += bought * noneOfN;
    if (bought < 1e-18 && n > M) break;
  }
  const penetration = 1 - never;
  return { penetration, rate: (M * share) / penetration };
}

/**
 * S as the mean of what each brand's penetration asks for, weighted by share.
 * @param brands at least one with a penetration that some S gives
 * @throws RangeError otherwise
 */
export function fitDirichlet(category: CategoryParameters, brands: readonly BrandShare[]): DirichletFit {
  const solved = brands.map((brand) => ({ ...brand, S: concentrationOf(category, brand) }));
  const known = solved.filter(({ S }) => S !== undefined);
  if (known.length === 0) throw new RangeError('no brand has a penetration from which S follows');
  const weight = known.reduce((sum, { share }) => sum + share, 0);
  const S = known.reduce((sum, brand) => sum + brand.share * brand.S!, 0) / weight;
  return dirichletWith({ ...category, S }, solved);
}

/** What the model expects of brands when S is given. */
export function dirichletWith(
  parameters: DirichletParameters,
  brands: readonly (BrandShare & { readonly S?: number | undefined })[],
): DirichletFit {
  const expected = brands.map(({ brand, share, penetration, S }): BrandExpectation => ({
    brand,
    share,
    ...brandExpectation(parameters, share),
    observedPenetration: penetration,
    S,
  }));
  const ordered = expected.toSorted((one, other) => other.share - one.share);
  const isFalling = (key: 'penetration' | 'rate') =>
    ordered.every((brand, i) => i === 0 || brand[key] <= ordered[i - 1]![key] + 1e-12);
  return { ...parameters, brands: expected, isDoubleJeopardy: isFalling('penetration') && isFalling('rate') };
}

function concentrationOf(
  category: CategoryParameters,
  { share, penetration }: BrandShare,
): number | undefined {
  if (penetration === undefined) return undefined;
  return bisect((S) => brandExpectation({ ...category, S }, share).penetration - penetration, 1e-4, 1e5);
}

/** Where a monotonous function crosses 0, on a scale of ratios; undefined when it has one sign. */
function bisect(f: (x: number) => number, from: number, to: number): number | undefined {
  let [low, high] = [from, to];
  const sign = Math.sign(f(low));
  if (sign === 0) return low;
  if (sign === Math.sign(f(high))) return undefined;
  for (let i = 0; i < 200 && high / low - 1 > 1e-14; i++) {
    const middle = Math.sqrt(low * high);
    if (Math.sign(f(middle)) === sign) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
