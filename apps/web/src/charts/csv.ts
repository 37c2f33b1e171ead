import type { ChartCell, ChartSource, ChartTable } from './chart-table.ts';

// A spreadsheet takes a text that begins so for a formula, and would run it.
const formulaStart = /^[=+\-@\t\r]/u;
const needsQuotes = /[",\r\n]/u;

/**
 * The machine form of a table: UTF-8, commas, decimal dots, CR LF (RFC 4180), the same in every language. Every row
 * carries where it came from. Text that a spreadsheet could take for a formula gets a leading apostrophe.
 */
export function toCsv(table: ChartTable, source: ChartSource): string {
  const origin: readonly (readonly [string, ChartCell])[] = [
    ['preset', source.preset],
    ['seed', source.seed],
    ['population', source.population ?? null],
    ['replications', source.replications ?? null],
    ['engine_version', source.engineVersion],
  ];
  const header = [...table.columns.map((column) => column.id), ...origin.map(([name]) => name)];
  const rows = table.rows.map((row) => [...row, ...origin.map(([, cell]) => cell)]);
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell of a CSV file. */
export function csvCell(cell: ChartCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
