/** Numbers by period: adopters of a new product, or customers who are still there. */
import type { Issue } from '@meander/core';
import type { SheetRow } from '../sheet.ts';
import {
  findColumn,
  missingColumn,
  openNumberTable,
  readNumber,
  refuseCell,
  type NumberTable,
} from './number-table.ts';

export interface NumberSeries {
  /** Value of the column that tells series apart, or the heading; empty when there is neither. */
  readonly name: string;
  readonly values: readonly number[];
}

export interface SeriesTable {
  /** Empty when there are errors among the issues. */
  readonly series: readonly NumberSeries[];
  readonly issues: readonly Issue[];
}

const PERIOD = [/^t$/i, /^(period|week|month|quarter|year|renewals?|time)s?$/i];
const OTHER_PERIODS = /^(t|period|week|month|quarter|year|date|time)s?$/i;
const AMOUNT = { min: 0, max: 1e15, words: 'a number from 0 to 1e15' } as const;

/**
 * Adopters of a new product per period: a column of numbers (`adopters`, `sales` or the last one), optionally a column that
 * counts periods (`t`, `period`, `year`, ...) and one of words that tells several products apart.
 */
export function readAdopters(text: string): SeriesTable {
  const table = openNumberTable(text);
  const value = findColumn(table, [/adopt/i, /^(sales|units|buyers|customers)/i]) ?? lastColumn(table);
  const name = table.header.findIndex(
    (heading, i) =>
      i !== value &&
      !OTHER_PERIODS.test(heading) &&
      table.rows.some(({ cells }) => /\p{L}/u.test(cells[i] ?? '')),
  );
  const named = new Map<string, SheetRow[]>();
  for (const row of table.rows) {
    const key = name < 0 ? '' : (row.cells[name] ?? '');
    named.set(key, [...(named.get(key) ?? []), row]);
  }
  const series = [...named].map(([key, rows]): NumberSeries => {
    requireSteps(table, rows);
    return { name: key, values: rows.map((row) => readNumber(table, row, value, AMOUNT) ?? 0) };
  });
  for (const { name: key, values } of series) {
    if (values.length >= 4 && values.some((n) => n > 0)) continue;
    table.log.error({
      code: 'too-few-periods',
      value: `${values.length} periods`,
      allowed: 'at least 4 periods, not all 0',
      message: `${key === '' ? 'the series' : key} has ${values.length} periods (expected at least 4, not all 0)`,
    });
  }
  return result(table, series);
}

/**
 * Customers who are still there after 0, 1, 2, ... renewals, in heads or per cent: a column of periods and one or more columns
 * of numbers that never rise.
 */
export function readSurvival(text: string): SeriesTable {
  const table = openNumberTable(text);
  const period = findColumn(table, PERIOD);
  if (period !== undefined) {
    requireSteps(table, table.rows);
    const [first] = table.rows;
    if (first !== undefined && readNumber(table, first, period, AMOUNT) !== 0)
      refuseCell(table, first, period, '0: the first row is the customers at the start');
  }
  const width = Math.max(table.header.length, ...table.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, i) => i).filter(
    (i) => i !== period && !OTHER_PERIODS.test(table.header[i] ?? ''),
  );
  if (columns.length === 0 && !table.log.hasErrors())
    missingColumn(table, 'customers who are still there', 'survivors');
  const series = columns.map((column): NumberSeries => {
    let before = Infinity;
    const values = table.rows.map((row) => {
      const words =
        before === Infinity ? 'a number above 0' : `a number above 0 and at most ${before}, the one before`;
      const value = readNumber(table, row, column, {
        min: Number.MIN_VALUE,
        max: Math.min(before, 1e15),
        words,
      });
      before = value ?? before;
      return value ?? 0;
    });
    return { name: table.header[column] ?? '', values };
  });
  for (const { name, values } of series) {
    if (table.log.hasErrors() || (values.length >= 3 && values[0] !== values.at(-1))) continue;
    table.log.error({
      path: [`column ${name}`],
      code: 'too-few-periods',
      value: `${values.length} rows`,
      allowed: 'at least 3 rows, the last below the first',
      message: `${name || 'the series'} cannot be fitted (expected at least 3 rows, the last below the first)`,
    });
  }
  return result(table, series);
}

/** Where periods are numbered, each is one after the one before. */
function requireSteps(table: NumberTable, rows: readonly SheetRow[]): void {
  const period = findColumn(table, PERIOD);
  if (period === undefined) return;
  let before: number | undefined;
  for (const row of rows) {
    const allowed =
      before === undefined
        ? { ...AMOUNT, words: 'a number of at least 0' }
        : { min: before + 1, max: before + 1, words: `${before + 1}, the period after ${before}` };
    const value = readNumber(table, row, period, allowed);
    before = value ?? (before === undefined ? undefined : before + 1);
  }
}

function lastColumn(table: NumberTable): number {
  return Math.max(table.header.length, ...table.rows.map(({ cells }) => cells.length)) - 1;
}

function result({ log }: NumberTable, series: readonly NumberSeries[]): SeriesTable {
  return { series: log.hasErrors() ? [] : series, issues: log.all() };
}
