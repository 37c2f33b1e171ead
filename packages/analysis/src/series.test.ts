import { describe, expect, test } from 'vitest';
import { blockOf } from './block.fixture.ts';
import { checkWeek, METRICS, series } from './series.ts';

const block = blockOf([
  { netValue: [-10, 5, 20], revenue: [0, 10, 30], newCustomers: [0, 2, 3], spend: [10, 5, 5] },
  { netValue: [1, 1, 1] },
]);

test('totals run from week 0, which is 0, to the horizon', () => {
  expect([...series(block, 0, 'netValue')]).toEqual([0, -10, -5, 15]);
  expect([...series(block, 0, 'revenue')]).toEqual([0, 0, 10, 40]);
  expect([...series(block, 0, 'customers')]).toEqual([0, 0, 2, 5]);
  expect([...series(block, 0, 'spend')]).toEqual([0, 10, 15, 20]);
  expect([...series(block, 1, 'netValue')]).toEqual([0, 1, 2, 3]);
});

test('the cost per customer is the spend so far by the customers so far, 0 until there is one', () => {
  expect([...series(block, 0, 'costPerCustomer')]).toEqual([0, 0, 7.5, 4]);
});

test('a cost per customer is finite, however unlikely a customer is', () => {
  const unlikely = blockOf([{ spend: [1e12, 0], newCustomers: [1e-300, 1] }]);
  expect([...series(unlikely, 0, 'costPerCustomer')]).toEqual([0, 0, 1e12]);
});

test('the pipeline is a stock: those who consider and those who are qualified', () => {
  const milestones = ['unaware', 'considers', 'qualified'];
  const stock = Float64Array.of(9, 8, 7, 6, 1, 1, 2, 2, 0, 1, 1, 2);
  expect([...series(blockOf([{ spend: [0, 0, 0] }], { milestones, stock }), 0, 'pipeline')]).toEqual([
    1, 2, 3, 4,
  ]);
  expect([...series(block, 0, 'pipeline')]).toEqual([0, 0, 0, 0]);
});

describe('a discount', () => {
  test('halves money after as many weeks as it says', () => {
    const year = blockOf([{ revenue: [...Array.from({ length: 51 }, () => 0), 100] }]);
    expect(series(year, 0, 'revenue', 1)[52]).toBeCloseTo(50, 10);
    expect(series(year, 0, 'revenue', 0.1)[52]).toBeCloseTo(100 / 1.1, 10);
  });

  test('counts money and not people', () => {
    expect([...series(block, 0, 'customers', 0.5)]).toEqual([...series(block, 0, 'customers')]);
    expect(series(block, 0, 'spend', 0.5)[3]).toBeLessThan(20);
  });

  test.each([-0.1, 1.1, Number.NaN])('of %d is refused', (discount) => {
    for (const metric of METRICS) expect(() => series(block, 0, metric, discount)).toThrow(RangeError);
  });
});

test('weeks are whole and within the horizon', () => {
  expect([0, 3].map((week) => checkWeek(block, week))).toEqual([0, 3]);
  for (const week of [-1, 4, 1.5, Number.NaN]) expect(() => checkWeek(block, week)).toThrow(RangeError);
});
