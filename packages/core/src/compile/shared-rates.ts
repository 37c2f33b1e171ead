/** The table of rates: a row that is the same for several cells stands in it once. */
import type { Sales, SharedRates, Terms } from './program.ts';

/** One move of a row: what its rate is made of, and the purchase it may be. */
export interface MoveRate {
  /** Sorted: those with a weekly scalar first; scalar -1 means none. */
  readonly terms: readonly {
    readonly coefficient: number;
    readonly scalar: number;
    readonly ledger: number;
  }[];
  readonly sale: { readonly revenue: number; readonly isFirst: boolean; readonly tally: number } | undefined;
}

export interface RateTable {
  readonly rates: SharedRates;
  readonly terms: Terms;
  readonly sales: Sales;
}

/** Collects rows; `add` answers where the first rate of a row stands, `table` gives all of them. */
export function collectRates(): { add(row: readonly MoveRate[]): number; table(): RateTable } {
  const known = new Map<string, number>();
  const rows: (readonly MoveRate[])[] = [];
  let count = 0;
  return {
    add(row) {
      const key = row.map(keyOf).join('|');
      const first = known.get(key);
      if (first !== undefined) return first;
      known.set(key, count);
      rows.push(row);
      count += row.length;
      return count - row.length;
    },
    table: () => layOutRates(rows),
  };
}

function keyOf({ terms, sale }: MoveRate): string {
  const parts = terms.map(({ coefficient, scalar, ledger }) => `${coefficient} ${scalar} ${ledger}`);
  return `${parts.join()}${sale === undefined ? '' : ` ${sale.revenue} ${sale.isFirst} ${sale.tally}`}`;
}

function layOutRates(rows: readonly (readonly MoveRate[])[]): RateTable {
  const rates = rows.flat();
  const terms = rates.flatMap((rate) => rate.terms);
  const isVariable = (term: { readonly scalar: number }) => term.scalar >= 0;
  const constant = ({ terms: parts }: MoveRate) =>
    parts.reduce((sum, term) => (isVariable(term) ? sum : sum + term.coefficient), 0);
  const termStart = runningTotals(rates.map((rate) => rate.terms.length));
  const sales = rates.flatMap(({ sale }, rate) => (sale === undefined ? [] : [{ rate, ...sale }]));
  return {
    rates: {
      count: rates.length,
      rowStart: runningTotals(rows.map((row) => row.length)),
      dynamic: Int32Array.from(
        rows.flatMap((row, i) => (row.some((rate) => rate.terms.some(isVariable)) ? [i] : [])),
      ),
      base: Float64Array.from(rates, constant),
      termStart,
      variableEnd: Int32Array.from(rates, (rate, i) => termStart[i]! + rate.terms.filter(isVariable).length),
    },
    terms: {
      count: terms.length,
      coefficient: Float64Array.from(terms, (term) => term.coefficient),
      scalar: Int32Array.from(terms, (term) => term.scalar),
      ledger: Int32Array.from(terms, (term) => term.ledger),
    },
    sales: {
      rate: Int32Array.from(sales, (sale) => sale.rate),
      revenue: Float64Array.from(sales, (sale) => sale.revenue),
      isFirst: Uint8Array.from(sales, (sale) => (sale.isFirst ? 1 : 0)),
      tally: Int32Array.from(sales, (sale) => sale.tally),
    },
  };
}

/** 0, then the sum of the first number, of the first two, ... */
function runningTotals(numbers: readonly number[]): Int32Array {
  let total = 0;
  return Int32Array.from([0, ...numbers.map((n) => (total += n))]);
}
