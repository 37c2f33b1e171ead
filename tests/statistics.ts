/**
 * Tests of hypotheses about random results. Seeds are fixed, so a test that passes once passes always; the bounds say
 * how seldom a right engine would fail it under another seed.
 */
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** How often a family of tests may raise the alarm although nothing is wrong. */
const FALSE_ALARM = 1e-3;

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - centre) ** 2;
  return squares / (values.length - 1);
}

/** Standard error of the mean. */
export function standardError(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values) / values.length);
}

/**
 * How many standard errors a mean may lie from the truth when this many means are looked at.
 * @param looks number of comparisons in the family (Bonferroni)
 */
export function criticalZ(looks: number, falseAlarm = FALSE_ALARM): number {
  return normalQuantile(1 - falseAlarm / looks / 2, 0, 1);
}

/** The largest chi-square that chance explains, for so many degrees of freedom and so many looks. */
export function criticalChiSquare(degrees: number, looks = 1, falseAlarm = FALSE_ALARM): number {
  return chiSquareQuantile(1 - falseAlarm / looks, degrees);
}

/** Distance of two sample means in standard errors; 0 when neither sample varies and both agree. */
export function zOfMeans(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const distance = mean(a) - mean(b);
  return distance === 0 ? 0 : distance / Math.hypot(standardError(a), standardError(b));
}

/** Distance of two sample variances in standard errors, each from the fourth moment of its own sample. */
export function zOfVariances(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const squares = (values: ArrayLike<number>) => {
    const centre = mean(values);
    return Array.from(values, (value) => (value - centre) ** 2);
  };
  return zOfMeans(squares(a), squares(b));
}

/** Distance of a sample's mean from a known one, in standard errors; 0 when the sample is that number throughout. */
export function zOfMean(values: ArrayLike<number>, truth: number): number {
  const distance = mean(values) - truth;
  const error = standardError(values);
  return error === 0 && Math.abs(distance) <= 1e-9 * Math.max(1, Math.abs(truth)) ? 0 : distance / error;
}

export interface ChiSquare {
  readonly statistic: number;
  readonly degrees: number;
}

/** Pearson's chi-square of counts against expected counts; classes expected fewer than 5 times are put together. */
export function chiSquare(observed: readonly number[], expected: readonly number[]): ChiSquare {
  const classes: { observed: number; expected: number }[] = [];
  let open = { observed: 0, expected: 0 };
  for (const [i, count] of observed.entries()) {
    open = { observed: open.observed + count, expected: open.expected + expected[i]! };
    if (open.expected < 5) continue;
    classes.push(open);
    open = { observed: 0, expected: 0 };
  }
  const last = classes.at(-1);
  if (last === undefined) throw new RangeError('too few observations for a chi-square');
  classes[classes.length - 1] = {
    observed: last.observed + open.observed,
    expected: last.expected + open.expected,
  };
  return {
    statistic: classes.reduce((sum, each) => sum + (each.observed - each.expected) ** 2 / each.expected, 0),
    degrees: classes.length - 1,
  };
}

/**
 * Chi-square of two samples: do they come from one distribution? Classes are cut at quantiles of both samples together,
 * about `classes` of them, fewer where values repeat. No degrees of freedom are left when all values are equal.
 */
export function chiSquareOfTwo(a: ArrayLike<number>, b: ArrayLike<number>, classes = 12): ChiSquare {
  const pooled = Float64Array.from([...Array.from(a), ...Array.from(b)]).sort();
  const cuts = [
    ...new Set(
      Array.from({ length: classes - 1 }, (_, i) => pooled[Math.floor(((i + 1) * pooled.length) / classes)]!),
    ),
  ].filter((cut) => cut > pooled[0]!);
  const place = (values: ArrayLike<number>) => {
    const counts = Array.from({ length: cuts.length + 1 }, () => 0);
    for (const value of Array.from(values)) counts[cuts.filter((cut) => value >= cut).length]! += 1;
    return counts;
  };
  const [left, right] = [place(a), place(b)];
  let statistic = 0;
  for (const [i, count] of left.entries()) {
    const together = count + right[i]!;
    for (const [own, size] of [
      [count, a.length],
      [right[i]!, b.length],
    ] as const) {
      const expected = (together * size) / (a.length + b.length);
      statistic += (own - expected) ** 2 / expected;
    }
  }
  return { statistic, degrees: cuts.length };
}
