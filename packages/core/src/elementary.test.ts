import { describe, expect, test } from 'vitest';
import { cos, exp, expm1, lgamma, log, log1p, phi, pow, productError, sin } from './elementary.ts';

// The engine's own Math functions are within 1 unit in the last place (ulp) of the truth and ours within 1, so 2 apart at most.
const MOST_ULPS_APART = 2;

const view = new DataView(new ArrayBuffer(8));

/** The place of a double in the order of all doubles. */
function order(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function ulpsApart(a: number, b: number): number {
  const distance = order(a) - order(b);
  return Number(distance < 0n ? -distance : distance);
}

/** Numbers spread evenly over [from, to], the same in every run. */
function spread(from: number, to: number, count = 20_000): number[] {
  return Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 0.5)) / count);
}

function powersOfTen(from: number, to: number): number[] {
  return spread(from, to, 4000).map((x) => 10 ** x);
}

const near0 = powersOfTen(-20, -1);
const cases = [
  { name: 'exp', own: exp, native: Math.exp, at: [...spread(-745, 709.7), ...spread(-3, 3), ...near0] },
  { name: 'expm1', own: expm1, native: Math.expm1, at: [...spread(-60, 700), ...spread(-1, 1), ...near0] },
  { name: 'log', own: log, native: Math.log, at: [...powersOfTen(-320, 308), ...spread(0.4, 2.5)] },
  {
    name: 'log1p',
    own: log1p,
    native: Math.log1p,
    at: [...spread(-0.999999, 5), ...near0, ...near0.map((x) => -x), ...powersOfTen(0, 300)],
  },
  { name: 'sin', own: sin, native: Math.sin, at: [...spread(-30, 30), ...spread(-2e8, 2e8), ...near0] },
  { name: 'cos', own: cos, native: Math.cos, at: [...spread(-30, 30), ...spread(-2e8, 2e8), ...near0] },
];

describe('elementary functions', () => {
  test.each(cases)('$name agrees with the built-in to the last bits', ({ own, native, at }) => {
    const apart = at.filter((x) => ulpsApart(own(x), native(x)) > MOST_ULPS_APART);
    expect(apart).toEqual([]);
  });

  test('arguments that punish a lost bit are rounded as a computation with 60 digits rounds them', () => {
    const values = [
      [exp(-733.25), 3.57743e-319],
      [exp(-700.5), 5.980196118639791e-305],
      [exp(-1.75), 0.17377394345044514],
      [exp(12.7), 327747.9018738116],
      [expm1(-0.7), -0.5034146962085905],
      [expm1(0.0625), 0.06449445891785943],
      [expm1(0.69), 0.9937155332430823],
      [log(1e-300), -690.7755278982137],
      [log(0.71), -0.342490308946776],
      [log(1.0000001), 9.999999505838704e-8],
      [log1p(-0.391948), -0.4974948743573474],
      [log1p(-0.392793), -0.4988855246404218],
      [pow(0.999, -100000.5), 2.827448202846325e43],
      [pow(3.7, 150.25), 2.3567257177081876e85],
      [pow(1.0000001, 7e8), 2.51542996970719e30],
      [pow(0.001, 0.7), 0.007943282347242817],
      [sin(22), -0.008851309290403876],
      [sin(355), -3.014435335948845e-5],
      [sin(205498.359375), 0.4800558565013142],
      [sin(2.5e8), -0.9895997814927696],
      [cos(11), 0.004425697988050785],
      [cos(98006.9453125), -0.24749579749056566],
      [cos(2.5e8), 0.143848088167562],
    ];
    for (const [value, rounded] of values) expect(value).toBe(rounded);
  });

  test('pow agrees with the built-in to the last bits', () => {
    const apart = [];
    for (const x of [
      ...powersOfTen(-300, 300).filter((_, i) => i % 20 === 0),
      0.999999,
      1.0000001,
      1.5,
      2,
      3,
    ]) {
      for (const y of [-40.5, -3, -1, -0.7, -1e-9, 0.3, 0.5, 1, 1.2, 2, 7.25, 1e6]) {
        if (ulpsApart(pow(x, y), x ** y) > MOST_ULPS_APART) apart.push([x, y]);
      }
    }
    expect(apart).toEqual([]);
  });

  test.each([exp, expm1, log, log1p, phi].map((f) => ({ name: f.name, f })))(
    '$name never goes back on itself between neighbouring arguments',
    ({ name, f }) => {
      const direction = name === 'phi' ? -1 : 1;
      for (const start of [
        1e-9,
        0.0624999,
        0.0625,
        0.35,
        Math.SQRT2 - 1,
        Math.LN2,
        1,
        Math.SQRT2,
        39.9999,
        708,
      ]) {
        let previous = f(start);
        let x = start;
        for (let i = 0; i < 2000; i++) {
          x *= 1 + Number.EPSILON;
          const value = f(x);
          // neighbours may tie or swap within their own rounding, never by more
          const step = direction * (value - previous);
          expect(step).toBeGreaterThanOrEqual(-Math.abs(value) * Number.EPSILON);
          previous = value;
        }
      }
    },
  );

  test('limits and impossible arguments give what the built-ins give', () => {
    const extremes = [0, -0, 1, -1, 2, -2, Infinity, -Infinity, NaN, 5e-324, 1e308, -1e308, 709.79, -745.14];
    for (const x of extremes) {
      expect([x, exp(x)]).toEqual([x, Math.exp(x)]);
      expect([x, log(x)]).toEqual([x, Math.log(x)]);
      expect([x, log1p(x)]).toEqual([x, Math.log1p(x)]);
      expect([x, ulpsApart(expm1(x), Math.expm1(x)) <= MOST_ULPS_APART]).toEqual([x, true]);
      for (const y of extremes) expect([x, y, pow(x, y)]).toEqual([x, y, x ** y]);
    }
    expect(Object.is(log1p(-0), -0)).toBe(true);
  });

  test('powers of the least numbers, and powers that only just fit, keep their bits', () => {
    for (const x of [5e-324, 1e-310, 2.2250738585072009e-308, 2.2250738585072014e-308])
      for (const y of [-0.9, -0.5, 0.1, 0.5, 1.01, 3])
        expect([x, y, ulpsApart(pow(x, y), x ** y) <= MOST_ULPS_APART]).toEqual([x, y, true]);
    // 2^256 (1 - 2^-53): log2 of its fourth power is 1024 once rounded, and still the power is a number
    expect(pow(1.1579208923731618e77, 4)).toBe(1.1579208923731618e77 ** 2 * 1.1579208923731618e77 ** 2);
    expect([1023, 1023.9999999999999, 1024, 1024.5].map((y) => pow(2, y) < Infinity)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([-1073, -1074, -1074.9, -1076].map((y) => pow(2, y))).toEqual([1e-323, 5e-324, 5e-324, 0]);
    expect(exp(709.78271289338397)).toBe(Math.exp(709.78271289338397));
    expect(pow(NaN, 0.5)).toBe(NaN);
  });

  test('subnormal results of exp are rounded once', () => {
    expect(exp(-745.1332191019411)).toBe(5e-324);
    for (const x of spread(-745, -708, 500)) expect(ulpsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
  });

  test('phi is the mean of e^-xt over a step and never leaves 0 to 1', () => {
    expect(phi(0)).toBe(1);
    expect(phi(1e-300)).toBe(1);
    expect(phi(Infinity)).toBe(0);
    for (const x of spread(1e-6, 50, 500)) {
      // the midpoint rule over n parts errs by less than x^2 / (24 n^2) of the value at the start
      const n = 2000;
      let sum = 0;
      for (let i = 0; i < n; i++) sum += Math.exp((-x * (i + 0.5)) / n);
      expect(Math.abs(phi(x) - sum / n)).toBeLessThan((x * x) / (24 * n * n) + 1e-13);
    }
  });

  test('staying and the moves of a row add up to one', () => {
    for (const x of [...near0, ...spread(0, 40)]) expect(exp(-x) + x * phi(x)).toBeCloseTo(1, 15);
  });

  test('sine and cosine refuse angles they could not place', () => {
    expect(() => sin(1e9)).toThrow(
      new RangeError('invalid angle: 1000000000 (expected -2^28 to 2^28 radians)'),
    );
    expect(() => cos(NaN)).toThrow(RangeError);
    for (const x of [-(2 ** 28), 2 ** 28])
      expect(sin(x) ** 2 + cos(x) ** 2, 'the farthest angles').toBeCloseTo(1, 15);
  });

  test('lgamma of a whole number is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      expect(Math.abs(lgamma(n) - Math.log(factorial))).toBeLessThan(
        1e-14 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  test('lgamma obeys the duplication formula', () => {
    for (const x of [...near0, ...spread(0.01, 30, 2000)]) {
      const right = lgamma(2 * x) + (1 - 2 * x) * Math.LN2 + 0.5 * Math.log(Math.PI);
      expect(Math.abs(lgamma(x) + lgamma(x + 0.5) - right)).toBeLessThan(
        4e-14 * Math.max(1, Math.abs(right)),
      );
    }
    expect([0, Infinity].map(lgamma)).toEqual([Infinity, Infinity]);
    expect([-1, NaN].map(lgamma)).toEqual([NaN, NaN]);
  });

  test('a product and its error are the product exactly', () => {
    const scale = 2n ** 130n;
    for (const [a, b] of [
      [9_999_999_999, 0.3],
      [1 / 3, 1 / 7],
      [12_345_678, 1e-9],
    ] as const) {
      const exact = fixed(a) * fixed(b);
      expect(fixed(a * b) * scale + fixed(productError(a, b, a * b)) * scale).toBe(exact);
    }

    /** x times 2^130, which is whole for these. */
    function fixed(x: number): bigint {
      return BigInt(x * 2 ** 130);
    }
  });
});
