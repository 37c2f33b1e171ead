/** What the arms of an experiment say: an effect with its interval, paired within replications, and whether that is what was claimed. */
import type { ClaimContrast, Experiment, Verdict } from '@meander/core';
import { meanOf, ratios } from '../estimate.ts';

export interface Finding {
  readonly verdict: Verdict;
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

/** Confidence level of every interval. */
export const LEVEL = 0.95;

/** Effects smaller than this share of what is measured are rounding. */
const NEGLIGIBLE = 1e-9;

/** How many arms a contrast compares. */
const ARMS: {
  readonly [kind in ClaimContrast['kind']]: { readonly least: number; readonly most: number };
} = {
  difference: { least: 2, most: Infinity },
  ratio: { least: 2, most: Infinity },
  cross: { least: 4, most: 4 },
  order: { least: 2, most: Infinity },
  peak: { least: 3, most: Infinity },
  level: { least: 1, most: Infinity },
  same: { least: 2, most: Infinity },
};

/** How many of the arms, from the first, stand beside each other; the others are what some of them are measured against. */
export function armsCompared({ arms, contrast }: Pick<Experiment, 'arms' | 'contrast'>): number {
  if (contrast.kind === 'order') return contrast.arms ?? arms.length;
  return contrast.kind === 'peak' ? arms.length : ARMS[contrast.kind].least;
}

/**
 * @param values one array per arm, a number per replication
 * @throws RangeError when there are fewer arms than the contrast compares
 */
export function finding(contrast: ClaimContrast, values: readonly Float64Array[]): Finding {
  const { least, most } = ARMS[contrast.kind];
  if (values.length < least || values.length > most)
    throw new RangeError(`invalid number of arms: ${values.length} (a ${contrast.kind} compares ${least})`);
  const scale = Math.max(...values.map((each) => Math.abs(meanOf(each).value)));
  const [a, b] = values as [Float64Array, Float64Array];
  switch (contrast.kind) {
    case 'difference':
      return signed(minus(b, a), contrast.sign, scale);
    case 'ratio':
      return signed(
        ratios(b, a).map((ratio) => ratio - 1),
        contrast.sign,
        1,
      );
    case 'cross':
      return signed(
        a.map((both, r) => both - b[r]! - values[2]![r]! + values[3]![r]!),
        contrast.sign,
        scale,
      );
    case 'order':
      return nearestToFailing(
        values
          .slice(1, contrast.arms)
          .map((each, i) => signed(minus(each, values[i]!), contrast.sign, scale)),
        contrast.sign,
      );
    case 'peak':
      return peak(values, scale);
    case 'level':
      return signed(
        a.map((value) => value - contrast.than),
        contrast.sign,
        scale,
      );
    default:
      return same(minus(b, a), contrast.tolerance ?? 0, scale);
  }
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, r) => value - b[r]!);
}

function intervalOf(values: Float64Array, scale: number) {
  const { value, low, high } = meanOf(values, LEVEL);
  const rounded = (number: number) => (Math.abs(number) <= NEGLIGIBLE * scale ? 0 : number);
  return { effect: rounded(value), low: rounded(low), high: rounded(high) };
}

/** Holds where the whole interval is on the side asked for, fails where none of it is. */
function signed(values: Float64Array, sign: 1 | -1, scale: number): Finding {
  const interval = intervalOf(values, scale);
  const [worst, best] = sign === 1 ? [interval.low, interval.high] : [-interval.high, -interval.low];
  return { verdict: worst > 0 ? 'holds' : best <= 0 ? 'fails' : 'undecided', ...interval };
}

/** The one of several findings that is nearest to failing. */
function nearestToFailing(findings: readonly Finding[], sign: 1 | -1): Finding {
  return findings.reduce((worst, each) => (sign * each.effect < sign * worst.effect ? each : worst));
}

/** The highest arm between the ends is chosen by one half of the replications and judged by the other, so that luck does not choose for itself. */
function peak(values: readonly Float64Array[], scale: number): Finding {
  const half = (parity: number) =>
    values.map((each) => (each.length < 4 ? each : each.filter((_, r) => r % 2 === parity)));
  const means = half(0).map((each) => meanOf(each).value);
  const inner = means.slice(1, -1);
  const place = 1 + inner.indexOf(Math.max(...inner));
  const judged = half(1);
  return nearestToFailing(
    [judged[0]!, judged.at(-1)!].map((end) => signed(minus(judged[place]!, end), 1, scale)),
    1,
  );
}

/** Holds where the whole interval is within the tolerance, fails where all of it is beyond. */
function same(values: Float64Array, tolerance: number, scale: number): Finding {
  const interval = intervalOf(values, scale);
  const { low, high } = interval;
  const isWithin = -tolerance <= low && high <= tolerance;
  const isBeyond = low > tolerance || high < -tolerance;
  return { verdict: isWithin ? 'holds' : isBeyond ? 'fails' : 'undecided', ...interval };
}
