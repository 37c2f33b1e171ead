import { expect, test } from 'vitest';
import { collectRates, type MoveRate } from '../compile/shared-rates.ts';
import { emptyRates, updatePlainly, updateRates } from './rates.ts';

const move = (...terms: [coefficient: number, scalar: number, ledger: number][]): MoveRate => ({
  terms: terms.map(([coefficient, scalar, ledger]) => ({
    coefficient,
    parts: [coefficient],
    scalar,
    ledger,
  })),
  sale: undefined,
});

/** Slot 0 is the constant 1; the values of slots 1 and 2 are given. */
function weekOf(rows: readonly (readonly MoveRate[])[], scalars: readonly [number, number]) {
  const collected = collectRates();
  const firsts = rows.map((row) => collected.add(row).firstRate);
  const table = collected.table();
  const scalar = (key: string, value: number) => ({
    key,
    readsCounts: false,
    typical: value,
    max: 10,
    at: () => value,
  });
  const rates = emptyRates({
    ...table,
    scalars: [scalar('a', scalars[0]), scalar('b', scalars[1])],
    products: [],
  });
  rates.scalars.set(scalars, 1);
  updateRates(table, rates);
  const plain = { ...rates, rate: rates.rate.slice(), probability: rates.probability.slice() };
  updatePlainly(table, { ...plain, total: rates.total.slice(), stay: rates.stay.slice() });
  // the same bits with and without WebAssembly
  expect(plain).toEqual(rates);
  return { firsts, table, rates };
}

test('a rate is the sum of its parts, coefficient times scalar, and of its constants', () => {
  const { rates } = weekOf([[move([0.5, 1, 0], [0.25, 2, 1], [0.125, 0, 2])]], [0.5, 2]);
  expect(rates.rate[0]).toBe(0.5 * 0.5 + 0.25 * 2 + 0.125);
});

test('competing moves and staying sum to one, from rates of nothing to rates of many a week', () => {
  for (const size of [0, 1e-12, 0.01, 0.06, 0.07, 1, 30]) {
    const { rates } = weekOf([[move([size, 1, 0]), move([2 * size, 0, 1])]], [1, 1]);
    const moving = rates.probability[0]! + rates.probability[1]!;
    // each probability is rounded a few times, and so is the sum
    expect(Math.abs(moving + Math.exp(-3 * size) - 1)).toBeLessThan(8 * Number.EPSILON);
    expect(rates.probability[1]).toBe(2 * rates.probability[0]!);
  }
});

test('rows that are the same share their rates, and rows that differ in one coefficient do not', () => {
  const row = [move([0.5, 1, 0]), move([0.25, 0, 1])];
  const other = [move([0.5, 1, 0]), move([0.25 + Number.EPSILON, 0, 1])];
  const { firsts, table } = weekOf([row, other, row], [1, 1]);
  expect(firsts).toEqual([0, 2, 0]);
  expect(table.rates.count).toBe(4);
});

test('moves of different causes do not share a rate, however equal their numbers are', () => {
  const { firsts } = weekOf([[move([0.5, 0, 0])], [move([0.5, 0, 2])]], [1, 1]);
  expect(firsts).toEqual([0, 1]);
});

test('rates of other parts do not share a row, even where their products are equal', () => {
  const collected = collectRates();
  const made = (...parts: number[]): MoveRate => ({
    terms: [{ coefficient: 0, parts, scalar: 0, ledger: 0 }],
    sale: undefined,
  });
  const rows = [made(0.5, 0), made(0.25, 0), made(0.5, 0)];
  expect(rows.map((each) => collected.add([each]).row)).toEqual([0, 1, 0]);
});

test('purchases of different worth do not share a rate', () => {
  const collected = collectRates();
  const sold = (revenue: number): MoveRate => ({
    ...move([0.5, 0, 0]),
    sale: { revenue, isFirst: revenue > 1, tally: 0, segment: 0, paidBy: [] },
  });
  expect([sold(1), sold(2), sold(1)].map((each) => collected.add([each]).firstRate)).toEqual([0, 1, 0]);
  const { sales } = collected.table();
  expect([...sales.rate]).toEqual([0, 1]);
  expect([...sales.revenue]).toEqual([1, 2]);
  expect([...sales.isFirst]).toEqual([0, 1]);
});

test('purchases stand by what they are worth, the cheapest first', () => {
  const collected = collectRates();
  for (const [ledger, revenue] of [3, 1, 2, 1].entries())
    collected.add([
      { ...move([0.5, 0, ledger]), sale: { revenue, isFirst: false, tally: 0, segment: 0, paidBy: [] } },
    ]);
  const { sales } = collected.table();
  expect([...sales.revenue]).toEqual([1, 1, 2, 3]);
  expect([...sales.rate]).toEqual([1, 3, 2, 0]);
});

test('purchases that cost a channel something stand apart by segment, others do not', () => {
  const sold = (segment: number, paidBy: readonly number[]): MoveRate => ({
    ...move([0.5, 0, 0]),
    sale: { revenue: 1, isFirst: true, tally: 0, segment, paidBy },
  });
  const collected = collectRates();
  const rows = [sold(0, []), sold(1, []), sold(0, [2]), sold(1, [2]), sold(1, [0, 2])];
  expect(rows.map((each) => collected.add([each]).firstRate)).toEqual([0, 0, 1, 2, 3]);
  const { orders } = collected.table().sales;
  expect([...orders.rate]).toEqual([1, 2, 3, 3]);
  expect([...orders.channel]).toEqual([2, 2, 0, 2]);
  expect([...orders.segment]).toEqual([0, 1, 1, 1]);
});

test('parts that change from week to week stand apart, with the rates they belong to', () => {
  const { table } = weekOf([[move([0.5, 0, 0])], [move([0.25, 2, 1], [0.5, 0, 0])]], [1, 1]);
  expect([...table.terms.variable.rate]).toEqual([1]);
  expect([...table.terms.variable.coefficient]).toEqual([0.25]);
  expect([...table.terms.variable.scalar]).toEqual([2]);
});
