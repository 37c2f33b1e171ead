import { describe, expect, test } from 'vitest';
import { brandExpectation, dirichletWith, fitCategory, fitDirichlet } from './dirichlet.ts';

const toothpaste = fitCategory(0.56, 2.6);

test('the category has its penetration and its rate', () => {
  const { M, K } = toothpaste;
  expect(M).toBeCloseTo(0.56 * 2.6, 12);
  expect(1 - (1 + M / K) ** -K).toBeCloseTo(0.56, 9);
});

describe('a brand', () => {
  test('of the whole category is bought as the category', () => {
    const { penetration, rate } = brandExpectation({ ...toothpaste, S: 1.3 }, 1 - 1e-12);
    expect(penetration).toBeCloseTo(0.56, 8);
    expect(rate).toBeCloseTo(2.6, 7);
  });

  test.each([0.02, 0.1, 0.25])('of share %d has b w = M share', (share) => {
    const { penetration, rate } = brandExpectation({ ...toothpaste, S: 1.3 }, share);
    expect(penetration * rate).toBeCloseTo(toothpaste.M * share, 12);
  });

  test('that everybody chooses alike (S large) has a negative binomial of its own', () => {
    const share = 0.25;
    const { M, K } = toothpaste;
    expect(brandExpectation({ M, K, S: 1e7 }, share).penetration).toBeCloseTo(
      1 - (1 + (M * share) / K) ** -K,
      6,
    );
  });
});

test('penetrations of a known S give it back, and smaller brands suffer twice', () => {
  const shares = [0.4, 0.3, 0.2, 0.1];
  const truth = { ...toothpaste, S: 1.7 };
  const brands = shares.map((share, i) => ({
    brand: String(i),
    share,
    penetration: brandExpectation(truth, share).penetration,
  }));
  const fit = fitDirichlet(toothpaste, brands);
  expect(fit.S).toBeCloseTo(1.7, 6);
  expect(fit.isDoubleJeopardy).toBe(true);
  expect(dirichletWith(truth, brands).brands[0]!.penetration).toBeCloseTo(brands[0]!.penetration, 12);
});

test('a category that is bought less often than by chance is refused', () => {
  expect(() => fitCategory(0.56, 1.4)).toThrow(RangeError);
  expect(() => fitCategory(1, 3)).toThrow(RangeError);
});

test('penetrations that no S gives are left out; when there is no other, it is said', () => {
  const impossible = { brand: 'x', share: 0.1, penetration: 0.5 };
  expect(() => fitDirichlet(toothpaste, [impossible])).toThrow(RangeError);
});
