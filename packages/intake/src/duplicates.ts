/** Finds rows that say the same thing twice, and tells them from rows that are parts of one sum. */
import type { Cadence } from './cadence.ts';
import { listed, type IssueLog } from './issue.ts';
import type { LaidOut } from './layout.ts';
import type { SheetRow } from './sheet.ts';
import { weekName, type Span } from './weekly.ts';

/**
 * Rows that repeat the period of an earlier row (in a long table: of the same channel). That is an error, unless a text
 * column tells the two apart (regions, campaigns): then they are parts of one sum, and only noted.
 */
export function findDuplicates(
  laidOut: LaidOut,
  spans: readonly (Span | undefined)[],
  rows: readonly SheetRow[],
  { cadence, isNumbered }: { readonly cadence: Cadence; readonly isNumbered: boolean },
  log: IssueLog,
): ReadonlySet<number> {
  const isLong = laidOut.layout === 'long';
  const word = { daily: 'day', weekly: 'week', monthly: 'month' }[cadence];
  const firstRowOf = new Map<string, number>();
  const periods = new Set<string>();
  const duplicates = new Set<number>();
  let areAddedUp = false;
  for (const { row, series } of laidOut.entries) {
    const span = spans[row];
    // Every series of a wide table has the same rows, so the first one speaks for all.
    if (!span || (!isLong && series > 0)) continue;
    const period = isLong ? `${span.first} ${series}` : String(span.first);
    const key = [period, ...laidOut.dividers.map(({ cells }) => cells[row] ?? '')].join('\0');
    const earlier = firstRowOf.get(key);
    if (earlier === undefined) {
      areAddedUp ||= periods.has(period);
      firstRowOf.set(key, row);
      periods.add(period);
      continue;
    }
    duplicates.add(row);
    const name = weekName(span.first, isNumbered);
    const what = isLong ? ` of ${laidOut.series[series]?.name ?? ''}` : '';
    const number = rows[row]?.number ?? 0;
    log.error({
      path: [`row ${number}`],
      code: `duplicate-${word}`,
      value: name,
      allowed: `each ${word} once${isLong ? ' per channel' : ''}`,
      suggestion: 'Delete one of the two rows, or add their amounts up in one.',
      message: `duplicate ${word} ${name}${what} in row ${number}, already given in row ${rows[earlier]?.number ?? 0}`,
    });
  }
  if (areAddedUp) {
    const names = laidOut.dividers.map(({ name }) => name);
    log.note({
      path: names.map((name) => `column ${name}`),
      code: 'rows-added-up',
      message: `rows of one ${word} that differ in ${listed(names)} were added up`,
    });
  }
  return duplicates;
}
