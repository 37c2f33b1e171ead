/** Tidy rows as text, one row a line, every parameter on every row. */
import { stringify } from 'csv-stringify/sync';

export type Row = Readonly<Record<string, string | number | null>>;

export function showRows(rows: readonly Row[], format: 'csv' | 'jsonl'): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return stringify(rows.map(guarded), { header: true });
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function guarded(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value,
    ]),
  );
}
