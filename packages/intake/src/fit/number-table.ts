/** Small tables of numbers under a header, as models are fitted to: every bad cell is a problem with its row and column. */
import { latinDigits } from '../digits.ts';
import { createIssueLog, listed, shown, type IssueLog } from '../issue.ts';
import { readSheet, type SheetRow } from '../sheet.ts';

export interface NumberTable {
  /** Headings, empty for a table that starts with data. */
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly log: IssueLog;
  readonly isCommaDecimal: boolean;
}

/** A range of allowed numbers, in words for messages as well. */
export interface Allowed {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
  readonly words: string;
}

/** Never throws: what cannot be read is in the log. A table whose cells are parted by spaces is read as well. */
export function openNumberTable(text: string): NumberTable {
  const log = createIssueLog();
  const sheet = readSheet(text);
  for (const { severity, path, ...issue } of sheet.issues) log[severity]({ ...issue, path });
  const isOneColumn = sheet.rows.every(({ cells }) => cells.length === 1);
  const rows = isOneColumn
    ? sheet.rows.map(({ number, cells }) => ({ number, cells: (cells[0] ?? '').split(/\s+/) }))
    : sheet.rows;
  const [first] = rows;
  const hasHeader =
    first !== undefined && first.cells.every((cell) => cell === '' || numberIn(cell, false) === undefined);
  const data = hasHeader ? rows.slice(1) : rows;
  const cells = data.flatMap((row) => row.cells);
  const isCommaDecimal =
    cells.some((cell) => /^\s*-?\d+,\d+\s*%?$/.test(cell)) &&
    !cells.some((cell) => /^\s*-?\d*\.\d+/.test(cell));
  if (first !== undefined && data.length === 0)
    log.error({ code: 'no-rows', message: 'the file has a header and no rows below it' });
  return { header: hasHeader ? first.cells : [], rows: data, log, isCommaDecimal };
}

/** Index of the first heading that one of the names fits, in the order of the names; undefined when none does. */
export function findColumn({ header }: NumberTable, names: readonly RegExp[]): number | undefined {
  for (const name of names) {
    const found = header.findIndex((heading) => name.test(heading.trim()));
    if (found >= 0) return found;
  }
  return undefined;
}

/** Says that a column is missing, and which ones there are; of a file that could not be read enough is said. */
export function missingColumn({ log, header, rows }: NumberTable, what: string, suggestion: string): void {
  if (header.length === 0 && rows.length === 0) return;
  log.error({
    path: ['header'],
    code: 'missing-column',
    allowed: suggestion,
    suggestion: `Name a column ${suggestion}.`,
    message: `there is no column of ${what} (found: ${listed(header) || 'no header'})`,
  });
}

/** The number in a cell; undefined, with a problem in the log, when there is none or it is out of range. */
export function readNumber(
  table: NumberTable,
  row: SheetRow,
  column: number,
  allowed: Allowed,
): number | undefined {
  const cell = row.cells[column] ?? '';
  const value = numberIn(cell, table.isCommaDecimal);
  const isGood =
    value !== undefined &&
    value >= allowed.min &&
    value <= allowed.max &&
    (allowed.isWhole !== true || Number.isInteger(value));
  if (isGood) return value;
  refuseCell(table, row, column, allowed.words);
  return undefined;
}

/** Records that a cell is not what it should be. */
export function refuseCell(
  { log, header }: NumberTable,
  row: SheetRow,
  column: number,
  allowed: string,
): void {
  const cell = row.cells[column] ?? '';
  const name = header[column] || String(column + 1);
  log.error({
    path: [`row ${row.number}`, `column ${name}`],
    code: cell === '' ? 'empty-cell' : 'invalid-cell',
    value: cell,
    allowed,
    message: `invalid "${shown(cell)}" in row ${row.number}, column ${name} (expected ${allowed})`,
  });
}

/** Plain digits, with a sign of per cent at most. */
function numberIn(cell: string, isCommaDecimal: boolean): number | undefined {
  const plain = latinDigits(cell)
    .replace(/\s*%$/, '')
    .replace(/\u2212/g, '-')
    .trim();
  const text = isCommaDecimal ? plain.replace(',', '.') : plain;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
}
