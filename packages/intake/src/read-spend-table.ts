/**
 * A spend table as other people keep it, read into weekly spend per column. The steps: text to cells, header, dates,
 * layout, amounts, weeks. Each step reports into one log, so a file comes back with all of its problems at once, and with
 * whatever could be read beside them.
 */
import type { Issue } from '@meander/core';
import type { Cadence } from './cadence.ts';
import type { LeftOutRole, RawColumn } from './columns.ts';
import { findDateColumns, type DateColumn } from './date-column.ts';
import { decideMarks } from './decimal-mark.ts';
import { findHeader, type HeaderFinding } from './header.ts';
import { createIssueLog, listed, shown, unknownName, type IssueLog } from './issue.ts';
import { layOut, type ColumnChoices, type LaidOut, type Layout } from './layout.ts';
import type { SpendTableOptions } from './options.ts';
import { nameColumns, withoutTotals } from './raw-columns.ts';
import { readAmounts } from './read-amounts.ts';
import { readPeriods } from './read-periods.ts';
import { readSheet, type SheetRow } from './sheet.ts';

/** A column of spend (in a long table: a channel), or a column that is left out, and why. */
export type TableColumn =
  | {
      readonly name: string;
      readonly role: 'spend';
      readonly reason: string;
      /** Spend in each week of the table, in the table's currency; as long as `weeks`. */
      readonly weeklySpend: readonly number[];
    }
  | { readonly name: string; readonly role: LeftOutRole; readonly reason: string };

export type SpendTable = {
  /** No error among the issues, and at least one column of spend. */
  readonly ok: boolean;
  readonly layout: Layout;
  readonly cadence: Cadence;
  /** Whether the weeks are calendar weeks (ISO dates of their Mondays) or only numbered. */
  readonly weekNames: 'dates' | 'numbers';
  /** Every week from the first to the last one, without gaps: `2026-01-05`, or `17`. */
  readonly weeks: readonly string[];
  /** Share of each week's seven days that the table covers; below 1 only in the first and last week. */
  readonly coverage: readonly number[];
  /** ISO 4217 code, when the table shows a currency. */
  readonly currency?: string;
  readonly columns: readonly TableColumn[];
  readonly issues: readonly Issue[];
};

/** Reads delimited text (CSV, TSV, a paste from a spreadsheet). Never throws: problems come back as issues. */
export function readSpendTable(text: string, options: SpendTableOptions = {}): SpendTable {
  const log = createIssueLog();
  const sheet = readSheet(text);
  if (sheet.rows.length === 0) return nothingRead(sheet.issues);

  const finding = findHeader(sheet.rows);
  reportHeader(finding, log);
  if (finding.kind === 'sideways') return nothingRead(log.all());

  const headers = finding.kind === 'found' ? finding.header.cells : [];
  const rows = withoutTotals(finding.data, log);
  if (rows.length === 0) {
    log.error({
      code: 'no-rows',
      suggestion: 'Add a row for each week, month or day.',
      message: `the table has a header (${listed(headers)}) but no rows below it`,
    });
    return nothingRead(log.all());
  }
  const columns = nameColumns(headers, rows, log);
  const dateColumns = findDateColumns(columns, options.dateOrder);
  const dates = dateColumns[0];
  const dateIndices = new Set(dateColumns.flatMap(({ indices }) => indices));
  const rest = columns.filter(({ index }) => !dateIndices.has(index));
  if (!dates) reportMissingDates(columns, log);

  const marks = decideMarks(
    rest.map(({ cells }) => cells),
    options.decimal,
  );
  const laidOut = layOut(
    rest,
    marks.map(({ mark }) => mark),
    hasRepeats(dates),
    options.columns,
  );
  const markByIndex = new Map(
    rest.map(({ index }, position) => [index, marks[position] ?? { mark: '.' as const }]),
  );
  reportChoices(options.columns, columns, log);
  reportLayout(laidOut, rows, columns, log);

  const { amounts, currency } = readAmounts(laidOut, rows, markByIndex, log);
  const periods = dates ? readPeriods(dates, laidOut, amounts, rows, options, log) : undefined;
  return {
    ok: !log.hasErrors() && laidOut.series.length > 0 && (periods?.weeks.length ?? 0) > 0,
    layout: laidOut.layout,
    cadence: periods?.cadence ?? 'weekly',
    weekNames: periods?.weekNames ?? 'dates',
    weeks: periods?.weeks ?? [],
    coverage: periods?.coverage ?? [],
    ...(currency === undefined ? {} : { currency }),
    columns: describeColumns(dateColumns, laidOut, periods?.weeklySpend ?? []),
    issues: log.all(),
  };
}

/** What was made of every column, in the order of the file. */
function describeColumns(
  dates: readonly DateColumn[],
  laidOut: LaidOut,
  weeklySpend: readonly (readonly number[])[],
): readonly TableColumn[] {
  const described: readonly { readonly index: number; readonly column: TableColumn }[] = [
    ...dates.map(({ name, indices }, position) => ({
      index: indices[0] ?? 0,
      column: {
        name,
        role: 'date' as const,
        reason: position === 0 ? 'it says when' : `the dates are read from column "${dates[0]?.name ?? ''}"`,
      },
    })),
    ...laidOut.series.map(({ name, reason, column }, position) => ({
      index: column.index,
      column: { name, role: 'spend' as const, reason, weeklySpend: weeklySpend[position] ?? [] },
    })),
    ...laidOut.others.map(({ column: { index, name }, judgement: { role, reason } }) => ({
      index,
      column: { name, role, reason },
    })),
  ];
  return described.toSorted((a, b) => a.index - b.index).map(({ column }) => column);
}

function nothingRead(issues: readonly Issue[]): SpendTable {
  return {
    ok: false,
    layout: 'wide',
    cadence: 'weekly',
    weekNames: 'dates',
    weeks: [],
    coverage: [],
    columns: [],
    issues,
  };
}

function reportHeader(finding: HeaderFinding, log: IssueLog): void {
  if (finding.kind === 'sideways') {
    log.error({
      path: [`row ${finding.header.number}`],
      code: 'sideways-table',
      allowed: 'dates down the first column, channels across the first row',
      suggestion: 'Swap rows and columns: copy the table and paste it with "transpose".',
      message: `the dates stand in row ${finding.header.number} (expected them below one another in one column)`,
    });
  } else if (finding.kind === 'missing') {
    log.error({
      path: [`row ${finding.data[0]?.number ?? 1}`],
      code: 'missing-header',
      allowed: 'a first row that names the columns',
      suggestion: 'Put a row above the data, such as: date, tv, search.',
      message: 'the table has no header row, so its columns cannot be told apart',
    });
  } else if (finding.skipped.length > 0) {
    log.note({
      path: finding.skipped.map(({ number }) => `row ${number}`),
      code: 'rows-above-header',
      message: `the header is row ${finding.header.number}; the rows above it were skipped`,
    });
  }
}

function hasRepeats(dates: DateColumn | undefined): boolean {
  const filled = dates?.cells.filter((cell) => cell !== '') ?? [];
  return new Set(filled).size < filled.length;
}

function reportMissingDates(columns: readonly RawColumn[], log: IssueLog): void {
  log.error({
    code: 'missing-date-column',
    value: listed(columns.map(({ name }) => name)),
    allowed: 'one column of dates (2026-01-05, 5.1.2026, 2026-W02, Jan 2026) or of week numbers',
    suggestion: 'Add a column named "date", or "week" if the weeks are numbered.',
    message: `no column holds dates (found ${listed(columns.map(({ name }) => name))})`,
  });
}

function reportChoices(
  choices: ColumnChoices | undefined,
  columns: readonly RawColumn[],
  log: IssueLog,
): void {
  const known = columns.map(({ name }) => name);
  for (const name of Object.keys(choices ?? {})) {
    if (!known.includes(name)) log.error(unknownName(`column ${shown(name)}`, 'column', name, known));
  }
}

function reportLayout(
  laidOut: LaidOut,
  rows: readonly SheetRow[],
  columns: readonly RawColumn[],
  log: IssueLog,
): void {
  for (const {
    column: { name },
    judgement,
  } of laidOut.others) {
    if (judgement.role === 'channel') continue;
    log.note({
      path: [`column ${name}`],
      code: 'column-left-out',
      value: judgement.role,
      message: `column ${name} was left out: ${judgement.reason}`,
    });
  }
  for (const index of laidOut.rowsWithoutChannel) {
    const row = rows[index]?.number ?? 0;
    log.error({
      path: [`row ${row}`],
      code: 'missing-channel',
      value: '',
      suggestion: 'Name the channel, or delete the row.',
      message: `row ${row} names no channel`,
    });
  }
  if (laidOut.series.length === 0) {
    const names = columns.map(({ name }) => name);
    log.error({
      code: 'no-spend-column',
      value: listed(names),
      allowed:
        'a column whose header speaks of spend (tv_spend, Kosten, wydatki) or names a channel (tv, facebook, search)',
      suggestion: 'Add "spend" to the header of each column of spend, or choose the columns yourself.',
      message: `no column holds spend (found ${listed(names)})`,
    });
  }
}
