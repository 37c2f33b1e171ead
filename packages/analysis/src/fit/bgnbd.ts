/**
 * The BG/NBD model of customers without a contract: each buys at a rate of their own (Gamma distributed) and stops after
 * any purchase with a probability of their own (Beta distributed). Fader, Hardie and Lee (2005), Marketing Science 24(2).
 */
import { exp, lgamma, log, log1p } from '@meander/core';
import { hypergeometric } from './hypergeometric.ts';
import { minimise } from './minimise.ts';

export interface BgnbdParameters {
  /** Shape of the Gamma distribution of buying rates. */
  readonly r: number;
  /** Its rate, in the unit of time of the customers. */
  readonly alpha: number;
  /** Parameters of the Beta distribution of the probability to stop after a purchase. */
  readonly a: number;
  readonly b: number;
}

/** What is known of a customer. */
export interface CustomerSummary {
  /** Repeat purchases, x: the first purchase is not one of them. */
  readonly repeats: number;
  /** From the first purchase to the last, t_x; 0 without repeats. */
  readonly recency: number;
  /** From the first purchase to the end of what was observed, T. */
  readonly age: number;
}

export interface BgnbdFit extends BgnbdParameters {
  readonly logLikelihood: number;
}

/**
 * Maximum likelihood.
 * @param customers at least 2, at least one with repeats and one without
 * @throws RangeError otherwise
 */
export function fitBgnbd(customers: readonly CustomerSummary[]): BgnbdFit {
  if (!customers.some(({ repeats }) => repeats > 0) || !customers.some(({ repeats }) => repeats === 0))
    throw new RangeError(
      'buying and stopping can be told apart only when some customers came back and some did not',
    );
  const groups = [...groupsOf(customers)];
  const objective = (point: readonly number[]) => {
    if (!point.every((x) => Math.abs(x) < 12)) return Infinity;
    const [r, alpha, a, b] = point.map(exp);
    return -sumLogLikelihood({ r: r!, alpha: alpha!, a: a!, b: b! }, groups);
  };
  const meanAge = customers.reduce((sum, { age }) => sum + age, 0) / customers.length;
  const starts = [
    [0, log(meanAge), 0, 0],
    [-1.5, log(meanAge / 8), 0, 1],
  ];
  const { point, value } = starts
    .map((start) => minimise(objective, start, { tolerance: 1e-8 }))
    .reduce((best, each) => (each.value < best.value ? each : best));
  const [r, alpha, a, b] = point.map(exp);
  return { r: r!, alpha: alpha!, a: a!, b: b!, logLikelihood: -value };
}

/** Expected repeat purchases within t of the first purchase (their equation 9). */
export function bgnbdExpected(parameters: BgnbdParameters, t: number): number {
  if (t === 0) return 0;
  const { r, alpha, b } = parameters;
  // The formula divides by a - 1 and has a pole where a + b = 1; beside them the limit differs by less than 1e-6.
  const a = Math.abs(parameters.a - 1) < 1e-7 ? 1 + 1e-7 : parameters.a;
  const c = Math.abs(a + b - 1) < 1e-7 ? 1e-7 : a + b - 1;
  const none = exp(-r * log1p(t / alpha));
  return (c / (a - 1)) * (1 - none * hypergeometric(r, b, c, t / (alpha + t)));
}

/** Probabilities of 0, 1, ..., `most` repeat purchases within t of the first one (their equation 8). */
export function bgnbdProbabilities({ r, alpha, a, b }: BgnbdParameters, t: number, most: number): number[] {
  const none = exp(-r * log1p(t / alpha));
  const ratio = t / (alpha + t);
  const logBeta = lgamma(a) + lgamma(b) - lgamma(a + b);
  const probabilities: number[] = [];
  let counted = 0; // chance of fewer than x purchases by one who never stops
  let term = none;
  for (let x = 0; x <= most; x++) {
    const goesOn = exp(lgamma(a) + lgamma(b + x) - lgamma(a + b + x) - logBeta) * term;
    const stops =
      x === 0 ? 0 : exp(lgamma(a + 1) + lgamma(b + x - 1) - lgamma(a + b + x) - logBeta) * (1 - counted);
    probabilities.push(goesOn + stops);
    counted += term;
    term *= ((r + x) * ratio) / (x + 1);
  }
  return probabilities;
}

/** Customers who have bought equally often share four gamma functions, and those who never came back all of it. */
function groupsOf(
  customers: readonly CustomerSummary[],
): Map<number, { ages: number[]; recencies: number[] }> {
  const groups = new Map<number, { ages: number[]; recencies: number[] }>();
  for (const { repeats, recency, age } of customers) {
    const group = groups.get(repeats) ?? { ages: [], recencies: [] };
    groups.set(repeats, group);
    group.ages.push(age);
    group.recencies.push(recency);
  }
  return groups;
}

function sumLogLikelihood(
  { r, alpha, a, b }: BgnbdParameters,
  groups: readonly (readonly [number, { ages: readonly number[]; recencies: readonly number[] }])[],
): number {
  let sum = 0;
  for (const [x, { ages, recencies }] of groups) {
    const buying = lgamma(r + x) - lgamma(r) + r * log(alpha);
    const staying = lgamma(a + b) + lgamma(b + x) - lgamma(b) - lgamma(a + b + x);
    sum += ages.length * (buying + staying);
    const stopped = x === 0 ? 0 : a / (b + x - 1);
    for (let i = 0; i < ages.length; i++) {
      const alive = -(r + x) * log(alpha + ages[i]!);
      sum += alive;
      if (x > 0) sum += log1p(stopped * exp((r + x) * log((alpha + ages[i]!) / (alpha + recencies[i]!))));
    }
  }
  return sum;
}
