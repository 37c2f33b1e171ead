/**
 * The table of rates: a row that is the same for several cells stands in it once. It is the same where it is made of the same parts, not
 * where their products happen to be equal: so a channel like one there is tells nobody apart who was not told apart before, and what
 * is added up row by row stays the same to the last bit.
 */
import type { ProgramPool, Sales, SharedRates, Terms } from './program.ts';

/** One move of a row: what its rate is made of, and the purchase it may be. */
export interface MoveRate {
  /** Sorted: those with a weekly scalar first; slot 0 is the constant 1. */
  readonly terms: readonly RateTerm[];
  /** Index of the passage that the move is, -1 where it is none. */
  readonly passage?: number;
  /** Pools that the move enters, by index. */
  readonly enters?: readonly number[];
  readonly sale: Sale | undefined;
}

export interface RateTerm {
  readonly coefficient: number;
  /** What the coefficient is the product of. */
  readonly parts: readonly number[];
  readonly scalar: number;
  readonly ledger: number;
  /** Pools whose queue people leave by this part of the rate. */
  readonly abandons?: readonly string[];
}

interface Sale {
  readonly revenue: number;
  readonly isFirst: boolean;
  readonly tally: number;
  readonly segment: number;
  /** Channels that it costs something. */
  readonly paidBy: readonly number[];
}

export interface RateTable {
  readonly rates: SharedRates;
  readonly terms: Terms;
  readonly sales: Sales;
  /** Pool -> the rates that lead there, and the terms at which people give up waiting. */
  readonly poolFlows: readonly Pick<ProgramPool, 'entering' | 'abandoning'>[];
}

/** Where a row stands in the table. */
export interface SharedRow {
  readonly row: number;
  readonly firstRate: number;
}

/** Collects rows; `add` answers where a row stands, `table` gives all of them. */
export function collectRates(): {
  add(row: readonly MoveRate[]): SharedRow;
  table(pools?: readonly string[]): RateTable;
} {
  const known = new Map<string, SharedRow>();
  // a place is written much faster than a number with all its digits
  const coefficients = new Map<number, number>();
  const placeOf = (coefficient: number) => {
    const place = coefficients.get(coefficient) ?? coefficients.size;
    coefficients.set(coefficient, place);
    return place;
  };
  const rows: (readonly MoveRate[])[] = [];
  let count = 0;
  return {
    add(row) {
      const key = keyOf(row, placeOf);
      const found = known.get(key);
      if (found !== undefined) return found;
      const place = { row: rows.length, firstRate: count };
      known.set(key, place);
      rows.push(row);
      count += row.length;
      return place;
    },
    table: (pools = []) => layOutRates(rows, pools),
  };
}

function keyOf(row: readonly MoveRate[], placeOf: (coefficient: number) => number): string {
  let key = '';
  for (const { terms, sale, enters, passage = -1 } of row) {
    key += `|${passage}`;
    for (const { coefficient, parts, scalar, ledger } of terms) {
      key += `,${placeOf(coefficient)}`;
      for (const part of parts) key += ` ${placeOf(part)}`;
      key += ` ${scalar} ${ledger}`;
    }
    key += `;${enters?.join() ?? ''}${sale === undefined ? '' : saleKey(sale)}`;
  }
  return key;
}

function saleKey({ revenue, isFirst, tally, segment, paidBy }: Sale): string {
  const paid = paidBy.length === 0 ? '' : ` ${segment} ${paidBy.join()}`;
  return ` ${revenue} ${isFirst} ${tally}${paid}`;
}

function layOutRates(rows: readonly (readonly MoveRate[])[], pools: readonly string[]): RateTable {
  const rates = rows.flat();
  const terms = rates.flatMap((rate, i) => rate.terms.map((term) => ({ ...term, rate: i })));
  const isVariable = (term: { readonly scalar: number }) => term.scalar > 0;
  const constant = ({ terms: parts }: MoveRate) =>
    parts.reduce((sum, term) => (isVariable(term) ? sum : sum + term.coefficient), 0);
  const termStart = runningTotals(rates.map((rate) => rate.terms.length));
  const sales = rates
    .flatMap(({ sale }, rate) => (sale === undefined ? [] : [{ rate, ...sale }]))
    .toSorted((a, b) => a.revenue - b.revenue);
  const orders = sales.flatMap(({ rate, segment, paidBy }) =>
    paidBy.map((channel) => ({ rate, segment, channel })),
  );
  return {
    rates: {
      count: rates.length,
      rowStart: runningTotals(rows.map((row) => row.length)),
      rowOf: Int32Array.from(rows.flatMap((row, i) => row.map(() => i))),
      passage: Int32Array.from(rates, ({ passage = -1 }) => passage),
      base: Float64Array.from(rates, constant),
      termStart,
    },
    terms: {
      count: terms.length,
      ...partsOf(terms),
      ledger: Int32Array.from(terms, (term) => term.ledger),
      variable: partsOf(terms.filter(isVariable)),
    },
    poolFlows: pools.map((pool, index) => ({
      entering: Int32Array.from(
        rates.flatMap((rate, i) => (rate.enters?.includes(index) === true ? [i] : [])),
      ),
      abandoning: Int32Array.from(
        terms.flatMap((term, i) => (term.abandons?.includes(pool) === true ? [i] : [])),
      ),
    })),
    sales: {
      rate: Int32Array.from(sales, (sale) => sale.rate),
      revenue: Float64Array.from(sales, (sale) => sale.revenue),
      isFirst: Uint8Array.from(sales, (sale) => (sale.isFirst ? 1 : 0)),
      tally: Int32Array.from(sales, (sale) => sale.tally),
      orders: {
        rate: Int32Array.from(orders, (order) => order.rate),
        channel: Int32Array.from(orders, (order) => order.channel),
        segment: Int32Array.from(orders, (order) => order.segment),
      },
    },
  };
}

function partsOf(terms: readonly { rate: number; coefficient: number; scalar: number }[]) {
  return {
    rate: Int32Array.from(terms, (term) => term.rate),
    coefficient: Float64Array.from(terms, (term) => term.coefficient),
    scalar: Int32Array.from(terms, (term) => term.scalar),
  };
}

/** 0, then the sum of the first number, of the first two, ... */
function runningTotals(numbers: readonly number[]): Int32Array {
  let total = 0;
  return Int32Array.from([0, ...numbers.map((n) => (total += n))]);
}
