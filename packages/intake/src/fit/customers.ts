/** Customers of a shop: a row per customer (repeats, recency, age), or a row per purchase (customer, date). */
import type { Issue } from '@meander/core';
import { dayNumber, dayOf, isoDate } from '../calendar.ts';
import { detectDates } from '../dates.ts';
import {
  findColumn,
  missingColumn,
  openNumberTable,
  readNumber,
  refuseCell,
  type NumberTable,
} from './number-table.ts';

/** One customer, in the unit of the file; weeks when it is a list of purchases. */
export interface CustomerRow {
  /** Repeat purchases: the first one is not counted, and those of one day are one. */
  readonly repeats: number;
  /** From the first purchase to the last. */
  readonly recency: number;
  /** From the first purchase to the end of what was observed. */
  readonly age: number;
}

export interface CustomerTable {
  readonly kind: 'summary' | 'purchases';
  /** Empty when there are errors among the issues. */
  readonly customers: readonly CustomerRow[];
  /** First and last day of what was observed, of a list of purchases. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly issues: readonly Issue[];
}

const MOST = 1e9;

/** @param until last day observed, e.g. `1997-09-30`, of a list of purchases; its last day when left out */
export function readCustomers(text: string, until?: string): CustomerTable {
  const table = openNumberTable(text);
  const repeats = findColumn(table, [/^(frequency|repeats?|x)$/i, /repeat/i]);
  const age = findColumn(table, [/^T$/, /^(t|age|length|tenure)$/i]);
  return repeats !== undefined || age !== undefined
    ? readSummary(table, repeats, age, until)
    : readPurchases(table, until);
}

function readSummary(
  table: NumberTable,
  repeats: number | undefined,
  age: number | undefined,
  until: string | undefined,
): CustomerTable {
  const recency = findColumn(table, [/^(recency|t[_. ]?x)$/i, /recency/i]);
  if (repeats === undefined) missingColumn(table, 'repeat purchases', 'frequency');
  if (recency === undefined) missingColumn(table, 'times of the last purchase', 'recency');
  if (age === undefined) missingColumn(table, 'ages', 'T');
  if (until !== undefined)
    table.log.error({
      path: ['until'],
      code: 'not-a-log',
      value: until,
      message: `"until ${until}" needs a list of purchases: this file has a row per customer`,
    });
  const customers =
    repeats === undefined || recency === undefined || age === undefined
      ? []
      : table.rows.map((row): CustomerRow => {
          const whole = { min: 0, max: MOST, isWhole: true, words: 'a whole number of at least 0' };
          const x = readNumber(table, row, repeats, whole);
          const positive = { min: Number.MIN_VALUE, max: MOST, words: 'a number above 0' };
          const end = readNumber(table, row, age, positive) ?? MOST;
          const last =
            x === 0
              ? { min: 0, max: 0, words: '0 for a customer who never came back' }
              : { min: 0, max: end, words: 'a number from 0 to the age in this row' };
          return { repeats: x ?? 0, recency: readNumber(table, row, recency, last) ?? 0, age: end };
        });
  return resultOf(table, 'summary', customers);
}

function readPurchases(table: NumberTable, until: string | undefined): CustomerTable {
  const width = Math.max(table.header.length, ...table.rows.map(({ cells }) => cells.length), 0);
  const cellsOf = (column: number) => table.rows.map(({ cells }) => cells[column] ?? '');
  const named = findColumn(table, [/^date$/i, /date|day|time/i]);
  const date =
    named ??
    Array.from({ length: width }, (_, i) => i).find((i) => {
      const cells = cellsOf(i);
      return (
        cells.length > 0 &&
        cells.every((cell) => compactDay(cell) !== undefined || isoDay(cell) !== undefined)
      );
    });
  const customer =
    findColumn(table, [/^(id|customer)$/i, /customer|client|user|buyer|id$/i]) ?? (date === 0 ? 1 : 0);
  if (date === undefined) {
    missingColumn(table, 'dates', 'date');
    return resultOf(table, 'purchases', []);
  }
  const cells = cellsOf(date);
  const notation = detectDates(cells.filter((cell) => compactDay(cell) === undefined))?.notation;
  const last = until === undefined ? undefined : isoDay(until);
  if (until !== undefined && last === undefined)
    table.log.error({
      path: ['until'],
      code: 'invalid-date',
      value: until,
      allowed: 'a day such as 1997-09-30',
      message: `invalid until: "${until}" (expected a day such as 1997-09-30)`,
    });
  const days = new Map<string, Set<number>>();
  for (const [i, row] of table.rows.entries()) {
    const day = compactDay(cells[i]!) ?? notation?.read(cells[i]!);
    const name = row.cells[customer] ?? '';
    if (day === undefined) refuseCell(table, row, date, 'a date such as 1997-01-31');
    if (name === '') refuseCell(table, row, customer, 'the name or number of a customer');
    if (day === undefined || name === '') continue;
    days.set(name, (days.get(name) ?? new Set()).add(day));
  }
  const all = [...days.values()].flatMap((each) => [...each]);
  const start = all.reduce((low, day) => Math.min(low, day), Infinity);
  const end = last ?? all.reduce((high, day) => Math.max(high, day), -Infinity);
  const customers = [...days.values()].flatMap((each): CustomerRow[] => {
    const bought = [...each].filter((day) => day <= end).sort((a, b) => a - b);
    const [first] = bought;
    if (first === undefined || end <= first) return [];
    return [{ repeats: bought.length - 1, recency: (bought.at(-1)! - first) / 7, age: (end - first) / 7 }];
  });
  const result = resultOf(table, 'purchases', customers);
  return all.length === 0 ? result : { ...result, from: isoDate(start), until: isoDate(end) };
}

function resultOf(
  table: NumberTable,
  kind: CustomerTable['kind'],
  customers: readonly CustomerRow[],
): CustomerTable {
  const { log } = table;
  const hasBoth =
    customers.some(({ repeats }) => repeats > 0) && customers.some(({ repeats }) => repeats === 0);
  if (!log.hasErrors() && !hasBoth)
    log.error({
      code: 'too-few-customers',
      value: `${customers.length} customers`,
      allowed: 'customers who came back and customers who did not',
      message: `${customers.length} customers cannot be fitted (expected some who came back and some who did not)`,
    });
  return {
    kind,
    customers: log.hasErrors() ? [] : customers,
    from: undefined,
    until: undefined,
    issues: log.all(),
  };
}

/** `19970131` */
function compactDay(cell: string): number | undefined {
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(cell.trim()) ?? [];
  return year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day));
}

function isoDay(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = dayOf(text);
  return Number.isFinite(day) && isoDate(day) === text ? day : undefined;
}
