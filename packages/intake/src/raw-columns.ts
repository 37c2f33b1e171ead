/** The cells below a header as columns that have a name each; totals below the data and cells beyond the header are found here. */
import type { RawColumn } from './columns.ts';
import { shown, type IssueLog } from './issue.ts';
import type { SheetRow } from './sheet.ts';
import { speaksOf } from './words.ts';

/** Drops closing rows that sum up the rows above ("Total", "Razem", "Gesamt"). */
export function withoutTotals(rows: readonly SheetRow[], log: IssueLog): readonly SheetRow[] {
  const kept = [...rows];
  for (let last = kept.at(-1); last && isTotal(last); last = kept.at(-1)) {
    kept.pop();
    log.note({
      path: [`row ${last.number}`],
      code: 'total-row',
      value: last.cells.join(' | '),
      message: `row ${last.number} sums up the rows above it and was skipped`,
    });
  }
  return kept;
}

function isTotal({ cells }: SheetRow): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  return !/\d/.test(first) && speaksOf('total', first);
}

/** Columns with a name each; two columns of one name cannot be told apart, so that is an error. */
export function nameColumns(
  headers: readonly string[],
  rows: readonly SheetRow[],
  log: IssueLog,
): readonly RawColumn[] {
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length).slice(0, 50_000));
  const seen = new Set<string>();
  const columns: RawColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => row.cells[index] ?? '');
    const header = shown(headers[index] ?? '');
    if (header === '' && cells.every((cell) => cell === '')) continue;
    let name = header === '' ? `no. ${index + 1}` : header;
    if (seen.has(name)) {
      log.error({
        path: [`column ${name}`],
        code: 'duplicate-column',
        value: name,
        suggestion: 'Give each column a name of its own.',
        message: `two columns are called "${name}"`,
      });
      name = `${name} (${index + 1})`;
    }
    if (header === '' && headers.length > 0) reportOverflow(name, index, headers.length, rows, log);
    seen.add(name);
    columns.push({ index, name, cells });
  }
  return columns;
}

/** Cells beyond the header mostly come from decimal commas in a table whose cells are separated by commas. */
function reportOverflow(
  name: string,
  index: number,
  width: number,
  rows: readonly SheetRow[],
  log: IssueLog,
): void {
  if (index < width) return;
  for (const row of rows) {
    const value = row.cells[index] ?? '';
    if (value === '') continue;
    log.error({
      path: [`row ${row.number}`, `column ${name}`],
      code: 'too-many-cells',
      value,
      allowed: `${width} cells`,
      suggestion:
        'Put amounts with a decimal comma into quotation marks, or separate the cells with semicolons.',
      message: `row ${row.number} has a cell "${shown(value)}" beyond the ${width} columns of the header`,
    });
  }
}
