/** What a discount costs: the money given away, and never less of the cost of what is sold. */
import { simulateBlock, weeklyColumn, type Scenario } from '@meander/core';
import { expect, test } from 'vitest';
import { oneEvent, stageMove, tinyJourney, tinyScenario } from '../tiny-scenario.ts';

const WEEKS = 6;
const PRICE = 80;
const MARGIN = 0.3;

/** Nobody minds a price: purchases are those of a constant rate, each worth 1.5 times the price. */
const journey = tinyJourney(oneEvent({ ...stageMove('unaware', 'customer', 0.2), tally: 'order' }), {
  tallies: [{ id: 'order', label: 'Orders', worth: 1.5, isFirstPurchase: true }],
});

function weeks(more: Partial<Scenario['plan']>) {
  const scenario = tinyScenario(journey, {
    people: 5000,
    weeks: WEEKS,
    values: { 'market.price': PRICE, 'market.margin': MARGIN },
  });
  const block = simulateBlock(
    { ...scenario, plan: { ...scenario.plan, ...more } },
    { population: 'cohorts', from: 0, to: 1 },
  );
  const column = (name: 'netValue' | 'revenue' | 'purchases') => [...weeklyColumn(block, 0, name)];
  return { net: column('netValue'), revenue: column('revenue'), purchases: column('purchases') };
}

const plain = weeks({});

test('without a promotion the margin is left of every purchase', () => {
  for (const [week, count] of plain.purchases.entries()) {
    expect(count).toBeGreaterThan(0);
    expect(plain.revenue[week]).toBeCloseTo(count * 1.5 * PRICE, 6);
    expect(plain.net[week]).toBeCloseTo(count * 1.5 * PRICE * MARGIN, 6);
  }
});

test.each([0.1, 0.5, 1])('a discount of %d to which nobody responds costs the money given away', (depth) => {
  const cheap = weeks({ promotion: [depth, 0] });
  expect(cheap.purchases).toEqual(plain.purchases);
  for (const [week, count] of plain.purchases.entries()) {
    const away = week % 2 === 0 ? count * 1.5 * PRICE * depth : 0;
    expect(plain.revenue[week]! - cheap.revenue[week]!).toBeCloseTo(away, 6);
    expect(plain.net[week]! - cheap.net[week]!).toBeCloseTo(away, 6);
  }
});

test('a higher price to which nobody responds is earned in full, and a promotion is taken off it', () => {
  const dear = weeks({ priceLevel: [1.5], promotion: [0.2] });
  for (const [week, count] of plain.purchases.entries()) {
    const each = 1.5 * PRICE;
    expect(dear.net[week]).toBeCloseTo(count * each * (1.5 * 0.8 - (1 - MARGIN)), 6);
  }
});
