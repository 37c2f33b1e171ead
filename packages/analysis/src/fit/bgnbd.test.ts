import { describe, expect, test } from 'vitest';
import { bgnbdExpected, bgnbdProbabilities, fitBgnbd, type CustomerSummary } from './bgnbd.ts';

/** Fader, Hardie and Lee (2005), table 1: customers of CDNOW, weeks. */
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('expected repeat purchases', () => {
  test.each([1, 10, 39])('until %d are the mean of their probabilities', (t) => {
    const most = 4000;
    const mean = bgnbdProbabilities(CDNOW, t, most).reduce((sum, p, x) => sum + p * x, 0);
    expect(bgnbdExpected(CDNOW, t)).toBeCloseTo(mean, 6);
  });

  test('start at r / alpha, since nobody has stopped yet', () => {
    expect(bgnbdExpected(CDNOW, 0)).toBe(0);
    expect(bgnbdExpected(CDNOW, 1e-5) / 1e-5).toBeCloseTo(CDNOW.r / CDNOW.alpha, 5);
  });

  test('pass through the poles of the formula without a jump', () => {
    for (const a of [1, 0.5]) {
      const at = (shift: number) => bgnbdExpected({ ...CDNOW, a: a + shift, b: 0.5 }, 30);
      expect(at(0)).toBeCloseTo((at(1e-3) + at(-1e-3)) / 2, 4);
    }
  });
});

test('probabilities sum to 1', () => {
  expect(bgnbdProbabilities(CDNOW, 20, 3000).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 8);
});

test('nothing nearby is likelier than the fit', () => {
  const customers = Array.from({ length: 300 }, (_, i) => livedCustomer(i));
  const { logLikelihood, ...fit } = fitBgnbd(customers);
  for (const key of ['r', 'alpha', 'a', 'b'] as const)
    for (const factor of [0.98, 1.02])
      expect(likelihood({ ...fit, [key]: fit[key] * factor }, customers)).toBeLessThan(logLikelihood);
  expect(likelihood(fit, customers)).toBeCloseTo(logLikelihood, 8);
});

test('customers who all came back, or none, cannot be fitted', () => {
  expect(() => fitBgnbd([{ repeats: 1, recency: 1, age: 2 }])).toThrow(RangeError);
  expect(() => fitBgnbd([{ repeats: 0, recency: 0, age: 2 }])).toThrow(RangeError);
});

/** A customer of one of six kinds, with luck from a linear congruence. */
function livedCustomer(i: number): CustomerSummary {
  let state = 7919 * (i + 1);
  const uniform = () => ((state = (1_664_525 * state + 1_013_904_223) % 2 ** 32) + 0.5) / 2 ** 32;
  uniform();
  const [rate, stop] = [[0.02, 0.1, 0.5][i % 3]!, [0.02, 0.7][i % 2]!];
  const age = 26 + (i % 13);
  let [repeats, recency, isActive] = [0, 0, true];
  while (isActive) {
    const next = recency - Math.log(uniform()) / rate;
    if (next > age) break;
    [repeats, recency, isActive] = [repeats + 1, next, uniform() > stop];
  }
  return { repeats, recency, age };
}

/** Their equation 6 as printed, with a gamma function of its own. */
function likelihood({ r, alpha, a, b }: typeof CDNOW, customers: readonly CustomerSummary[]): number {
  const gamma = (x: number): number =>
    x < 20
      ? gamma(x + 1) / x
      : Math.sqrt((2 * Math.PI) / x) *
        (x / Math.E) ** x *
        (1 + 1 / (12 * x) + 1 / (288 * x * x) - 139 / (51840 * x ** 3));
  const beta = (one: number, other: number) => (gamma(one) * gamma(other)) / gamma(one + other);
  return customers.reduce((sum, { repeats: x, recency, age }) => {
    const alive = (beta(a, b + x) / beta(a, b)) * (alpha + age) ** -(r + x);
    const stopped = x === 0 ? 0 : (beta(a + 1, b + x - 1) / beta(a, b)) * (alpha + recency) ** -(r + x);
    return sum + Math.log(((gamma(r + x) * alpha ** r) / gamma(r)) * (alive + stopped));
  }, 0);
}
