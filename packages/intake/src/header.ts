/** Finds the header row below titles and remarks, and recognises tables that have none or that lie on their side. */
import { readAmount } from './amounts.ts';
import { detectDates } from './dates.ts';
import type { SheetRow } from './sheet.ts';

export type HeaderFinding =
  | {
      readonly kind: 'found';
      readonly header: SheetRow;
      readonly data: readonly SheetRow[];
      readonly skipped: readonly SheetRow[];
    }
  /** The first full row already holds data. */
  | { readonly kind: 'missing'; readonly data: readonly SheetRow[] }
  /** The dates stand in the first row, a channel in each row. */
  | { readonly kind: 'sideways'; readonly header: SheetRow };

const sampled = 50;

/** `rows` are the rows that are not blank; there is at least one. */
export function findHeader(rows: readonly SheetRow[]): HeaderFinding {
  const widths = rows
    .slice(0, sampled)
    .map(filled)
    .map(({ length }) => length);
  const widest = Math.max(0, ...widths);
  // A title or a remark fills a cell or two; the header fills at least half as many as the fullest row.
  const start = Math.max(
    0,
    widths.findIndex((width) => width >= Math.max(Math.min(2, widest), widest / 2)),
  );
  const header = rows[start] ?? { number: 1, cells: [] };
  const [, ...rest] = header.cells;
  if (rest.length >= 2 && !isData(header.cells[0] ?? '') && holdsDates(rest))
    return { kind: 'sideways', header };
  const cells = filled(header);
  if (cells.filter(isData).length > cells.length / 2) return { kind: 'missing', data: rows.slice(start) };
  return { kind: 'found', header, data: rows.slice(start + 1), skipped: rows.slice(0, start) };
}

function filled(row: SheetRow): readonly string[] {
  return row.cells.filter((cell) => cell !== '');
}

function isData(cell: string): boolean {
  return (
    readAmount(cell, '.').kind === 'amount' || readAmount(cell, ',').kind === 'amount' || holdsDates([cell])
  );
}

function holdsDates(cells: readonly string[]): boolean {
  const reading = detectDates(cells);
  return reading !== undefined && !reading.notation.isBareNumber && reading.share > 0.8;
}
