/** Reads the amounts of a table that has been laid out, and reports every cell that is not one. */
import { largestAmount, readAmount } from './amounts.ts';
import type { RawColumn } from './columns.ts';
import { currencyInHeader, type Currency } from './currency.ts';
import type { MarkDecision } from './decimal-mark.ts';
import { shown, type IssueLog } from './issue.ts';
import type { Entry, LaidOut } from './layout.ts';
import type { SheetRow } from './sheet.ts';

/** An amount that could be read; `row` is an index into the data rows. */
export type ReadEntry = { readonly row: number; readonly series: number; readonly value: number };

const expected = 'a number of at least 0';

export function readAmounts(
  laidOut: LaidOut,
  rows: readonly SheetRow[],
  marks: ReadonlyMap<number, MarkDecision>,
  log: IssueLog,
): { readonly amounts: readonly ReadEntry[]; readonly currency: string | undefined } {
  const currencies: Currency[] = [];
  const emptyCells = new Map<RawColumn, number>();
  const amounts: ReadEntry[] = [];
  for (const column of new Set(laidOut.series.map((series) => series.column))) {
    const currency = currencyInHeader(column.name);
    if (currency) addOnce(currencies, currency);
    reportUnit(column, log);
    reportMark(column, marks.get(column.index), log);
  }
  for (const entry of laidOut.entries) {
    const amount = readAmount(entry.cell, marks.get(entry.column.index)?.mark ?? '.');
    if (amount.kind === 'empty') emptyCells.set(entry.column, (emptyCells.get(entry.column) ?? 0) + 1);
    if (amount.kind === 'amount' && amount.currency) addOnce(currencies, amount.currency);
    const value = amount.kind === 'amount' ? amount.value : 0;
    const problem = problemOf(amount.kind, value, entry.cell);
    if (problem) {
      reportCell(entry, rows[entry.row]?.number ?? 0, problem, log);
    } else {
      amounts.push({ row: entry.row, series: entry.series, value });
    }
  }
  for (const [column, count] of emptyCells) {
    log.note({
      path: [`column ${column.name}`],
      code: 'empty-cells',
      value: String(count),
      message: `${count} empty ${count === 1 ? 'cell' : 'cells'} in column ${column.name} ${count === 1 ? 'counts' : 'count'} as zero spend`,
    });
  }
  return { amounts, currency: settleCurrency(currencies, log) };
}

function addOnce(currencies: Currency[], { code, couldBe }: Currency): void {
  const isKnown = currencies.some((known) => known.code === code && known.couldBe === couldBe);
  if (!isKnown) currencies.push({ code, ...(couldBe ? { couldBe } : {}) });
}

type CellProblem = { readonly code: string; readonly suggestion: string };

function problemOf(kind: string, value: number, cell: string): CellProblem | undefined {
  if (kind === 'percent')
    return { code: 'percent-spend', suggestion: 'Give the amount of money, not a share of it.' };
  if (kind === 'invalid') return { code: 'invalid-spend', suggestion: suggestionFor(cell) };
  if (value < 0) {
    return {
      code: 'negative-spend',
      suggestion: 'Take a refund off the week in which the money was spent, or enter 0.',
    };
  }
  return value > largestAmount
    ? {
        code: 'too-large-spend',
        suggestion: 'Check the number of digits; use a larger unit of money if it is right.',
      }
    : undefined;
}

function suggestionFor(cell: string): string {
  if (cell.startsWith('#')) return 'Mend the formula in the spreadsheet, or enter 0.';
  if (/\d\s*(k|m|mn|mio|mln|tsd|tys|bn)\.?$/i.test(cell))
    return 'Write the amount out, such as 12000 for 12k.';
  return 'Write it with digits only, such as 1234.50, or leave it empty for no spend.';
}

function reportCell(entry: Entry, row: number, problem: CellProblem, log: IssueLog): void {
  const isTooLarge = problem.code === 'too-large-spend';
  const allowed = isTooLarge ? `a number of at most ${largestAmount}` : expected;
  log.error({
    path: [`row ${row}`, `column ${entry.column.name}`],
    code: problem.code,
    value: entry.cell,
    allowed,
    suggestion: problem.suggestion,
    message: `invalid spend "${shown(entry.cell)}" in row ${row}, column ${entry.column.name} (expected ${allowed})`,
  });
}

function reportMark(column: RawColumn, decision: MarkDecision | undefined, log: IssueLog): void {
  if (decision?.assumedFor === undefined) return;
  const other = decision.mark === '.' ? 'comma' : 'point';
  log.note({
    path: [`column ${column.name}`],
    code: 'decimal-mark-assumed',
    value: decision.assumedFor,
    suggestion: `If the ${other} starts decimals, say so when importing.`,
    message: `"${shown(decision.assumedFor)}" in column ${column.name} could be read in two ways; the ${other} was taken to group thousands`,
  });
}

/** `TV cost (000)`, `Kosten in Tsd.`, `k€`: amounts are read as they stand, so a plan would be a thousand times too small. */
function reportUnit({ name }: RawColumn, log: IssueLog): void {
  const unit = /(?<![\p{L}\d])(000s?|thousands?|tsd|tys|k[€$£]|teur)(?![\p{L}\d])/iu.exec(name)?.[1];
  if (unit === undefined) return;
  log.note({
    path: [`column ${name}`],
    code: 'thousands-in-header',
    value: unit,
    suggestion: 'If the amounts are in thousands, write them out before importing.',
    message: `"${unit}" in the header of column ${name} speaks of thousands; its amounts were read as they stand`,
  });
}

function settleCurrency(found: readonly Currency[], log: IssueLog): string | undefined {
  // A shared sign gives way to a currency that is named in full and has that sign: "$5" under "Cost (CAD)".
  const named = found.filter(({ couldBe }) => couldBe === undefined).map(({ code }) => code);
  const currencies = found.filter(({ couldBe }) => !couldBe?.some((code) => named.includes(code)));
  const [first] = currencies;
  if (!first) return undefined;
  const codes = [...new Set(currencies.map(({ code }) => code))];
  if (codes.length > 1) {
    log.error({
      code: 'mixed-currencies',
      value: codes.join(', '),
      allowed: 'one currency',
      suggestion: 'Convert all amounts to one currency first.',
      message: `the amounts are in ${codes.length} currencies (${codes.join(', ')}), which cannot be added up`,
    });
    return undefined;
  }
  if (first.couldBe) {
    log.note({
      code: 'currency-assumed',
      value: first.code,
      allowed: first.couldBe.join(', '),
      message: `the currency sign belongs to several currencies; ${first.code} was assumed`,
    });
  }
  return first.code;
}
