import { expect, test } from 'vitest';
import { cellAt, contextOf, liveScalar } from './cell.fixture.ts';
import { byPrice, price, priceFactor } from './price.ts';

const strong = cellAt({ memory: 'strong' }, { values: { memory: 1 } });
const termAt = (amounts: Parameters<typeof byPrice>[0], cell = cellAt({})) =>
  price.compile(byPrice(amounts), contextOf()).term(cell);
const weeks = (...levels: number[]) => levels.map((priceLevel) => ({ priceLevel }));

test('with a fixed reference the factor is exp(-eta (P - 1))', () => {
  const { scalar } = termAt({ sensitivity: 2, halfLife: 0 });
  expect(scalar!.fields).toBeUndefined();
  const factors = liveScalar(scalar!, weeks(1, 1.1, 0.8, 0.2));
  expect(factors).toEqual(
    [1, Math.exp(-0.2), Math.exp(0.4), Math.exp(1)].map((each) => expect.closeTo(each, 12)),
  );
});

test('memory softens the sensitivity', () => {
  const { scalar } = termAt({ sensitivity: 2, softening: 0.3, halfLife: 0 }, strong);
  expect(liveScalar(scalar!, weeks(1.5))[0]).toBeCloseTo(Math.exp(-2 * 0.7 * 0.5), 12);
  expect(termAt({ sensitivity: 2, softening: 1 }, strong)).toEqual({ coefficient: 1 });
});

test('after a half-life the reference has gone half the way, so a new price is felt half as much', () => {
  const { scalar } = termAt({ sensitivity: 1, halfLife: 3 });
  const factors = liveScalar(scalar!, weeks(2, 2, 2, 2));
  expect(factors[0]).toBeCloseTo(Math.exp(-1), 12);
  expect(factors[3]).toBeCloseTo(Math.exp(-(2 / 1.5 - 1)), 12);
});

test('frequent deals make the full price feel dear', () => {
  const { scalar } = termAt({ sensitivity: 2 });
  const deals = liveScalar(
    scalar!,
    Array.from({ length: 200 }, (_, i) => ({ promotion: i % 2 === 0 ? 0.3 : 0 })),
  );
  expect(deals.at(-1)).toBeLessThan(Math.exp(-2 * 0.1));
  expect(deals[0]).toBe(1);
});

test('an unchanged price changes nothing, to the last bit', () => {
  for (const halfLife of [0, 0.3, 6.58, 52]) {
    const factors = liveScalar(termAt({ halfLife }).scalar!, weeks(...Array.from({ length: 60 }, () => 1)));
    expect(new Set(factors)).toEqual(new Set([1]));
  }
});

test('a higher price never raises the factor, and it stays finite at every price', () => {
  for (const eta of [0.1, 1.5, 10]) {
    for (const reference of [0, 0.01, 1, 10]) {
      const factors = [0, 0.01, 0.5, 1, 2, 10].map((level) => priceFactor(level, reference, eta));
      for (const [i, factor] of factors.slice(1).entries()) expect(factor).toBeLessThanOrEqual(factors[i]!);
      for (const factor of factors) expect(factor).toBeLessThanOrEqual(Math.exp(eta / 2) * (1 + 1e-12));
    }
  }
});

test('where price does not matter there is nothing to work out', () => {
  expect(termAt({ sensitivity: 0 })).toEqual({ coefficient: 1 });
});
