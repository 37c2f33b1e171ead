/** Reads the dates of a table, finds its rhythm, and sums its amounts into ISO weeks. */
import { findCadence, type Cadence } from './cadence.ts';
import { weekdayName } from './calendar.ts';
import type { DateColumn } from './date-column.ts';
import { findDuplicates } from './duplicates.ts';
import { listed, shown, type IssueLog } from './issue.ts';
import type { LaidOut } from './layout.ts';
import type { ReadEntry } from './read-amounts.ts';
import type { SpendTableOptions } from './options.ts';
import type { SheetRow } from './sheet.ts';
import {
  addToWeeks,
  longestHistory,
  numberedGrid,
  periodOf,
  weekGrid,
  type Span,
  type WeekGrid,
  weekName,
} from './weekly.ts';
import { speaksOf } from './words.ts';

export type ReadPeriods = {
  readonly cadence: Cadence;
  readonly weekNames: 'dates' | 'numbers';
  readonly weeks: readonly string[];
  readonly coverage: readonly number[];
  /** By series, then by week. */
  readonly weeklySpend: readonly (readonly number[])[];
};

export function readPeriods(
  dates: DateColumn,
  laidOut: LaidOut,
  amounts: readonly ReadEntry[],
  rows: readonly SheetRow[],
  options: SpendTableOptions,
  log: IssueLog,
): ReadPeriods {
  const { notation } = dates.reading;
  const starts = dates.cells.map((cell, index) => {
    const start = notation.read(cell);
    if (start === undefined) reportDate(dates, cell, rows[index]?.number ?? 0, log);
    return start;
  });
  const distinct = [...new Set(starts)].filter((start) => start !== undefined).sort((a, b) => a - b);
  const { cadence, isAssumed, isIrregular } = findCadence(notation.unit, distinct, dates.name);
  const isNumbered = notation.unit === 'number';
  const weekDate = options.weekDate ?? (speaksOf('weekEnd', dates.name) ? 'end' : 'start');
  const spanOf = (start: number): Span =>
    isNumbered || notation.unit === 'week'
      ? { first: start, last: isNumbered ? start : start + 6 }
      : periodOf(start, cadence, weekDate);
  const spans = starts.map((start) => (start === undefined ? undefined : spanOf(start)));
  const weekNames = isNumbered ? 'numbers' : 'dates';

  const grid = gridOf(spans, isNumbered, isIrregular, dates, log);
  if (!grid)
    return { cadence, weekNames, weeks: [], coverage: [], weeklySpend: laidOut.series.map(() => []) };

  const duplicates = findDuplicates(laidOut, spans, rows, { cadence, isNumbered }, log);
  const weeklySpend = laidOut.series.map(() => Array.from<number>({ length: grid.count }).fill(0));
  for (const { row, series, value } of amounts) {
    const span = duplicates.has(row) ? undefined : spans[row];
    const weeks = weeklySpend[series];
    if (span && weeks) addToWeeks(weeks, grid, span, value);
  }
  const weeks = Array.from({ length: grid.count }, (_, index) =>
    weekName(grid.first + index * grid.step, isNumbered),
  );
  reportReading({ dates, distinct, cadence, isAssumed, isIrregular, weekDate }, log);
  reportGaps(spans, grid, cadence, isIrregular, isNumbered, log);
  reportPartialWeeks(grid, weeks, log);
  return { cadence, weekNames, weeks, coverage: grid.coverage, weeklySpend };
}

function gridOf(
  spans: readonly (Span | undefined)[],
  isNumbered: boolean,
  isIrregular: boolean,
  dates: DateColumn,
  log: IssueLog,
): WeekGrid | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const span of spans) {
    first = Math.min(first, span?.first ?? Infinity);
    last = Math.max(last, span?.last ?? -Infinity);
  }
  if (last < first) return undefined;
  const weeks = isNumbered ? last - first + 1 : Math.ceil((last - first + 1) / 7);
  if (weeks > longestHistory) {
    log.error({
      path: [`column ${dates.name}`],
      code: 'history-too-long',
      value: `${weeks} weeks`,
      allowed: `at most ${longestHistory} weeks`,
      suggestion: `Check the earliest and the latest date (${weekName(first, isNumbered)}, ${weekName(last, isNumbered)}).`,
      message: `the dates in column ${dates.name} span ${weeks} weeks (expected at most ${longestHistory})`,
    });
    return undefined;
  }
  if (isNumbered) return numberedGrid({ first, last });
  const grid = weekGrid({ first, last });
  // Irregular bookings do not say where their record starts and ends, so their weeks count as whole.
  return isIrregular ? { ...grid, coverage: grid.coverage.map(() => 1) } : grid;
}

function reportDate(dates: DateColumn, cell: string, row: number, log: IssueLog): void {
  const isEmpty = cell === '';
  log.error({
    path: [`row ${row}`, `column ${dates.name}`],
    code: isEmpty ? 'missing-date' : 'invalid-date',
    value: cell,
    allowed: `a date like ${dates.reading.notation.example}`,
    suggestion: isEmpty ? 'Enter the date, or delete the row.' : 'Write it as the other rows do.',
    message: isEmpty
      ? `row ${row} has no date in column ${dates.name}`
      : `invalid date "${shown(cell)}" in row ${row}, column ${dates.name} (expected a date like ${dates.reading.notation.example})`,
  });
}

type Reading = {
  readonly dates: DateColumn;
  readonly distinct: readonly number[];
  readonly cadence: Cadence;
  readonly isAssumed: boolean;
  readonly isIrregular: boolean;
  readonly weekDate: 'start' | 'end';
};

function reportReading(
  { dates, distinct, cadence, isAssumed, isIrregular, weekDate }: Reading,
  log: IssueLog,
): void {
  const { reading, name } = dates;
  const path = [`column ${name}`];
  if (reading.isOrderAssumed) {
    const cell = dates.cells.find((value) => value !== '') ?? '';
    const isDayFirst = reading.notation.id === 'dmy';
    log.note({
      path,
      code: 'date-order-assumed',
      value: cell,
      suggestion: `If the ${isDayFirst ? 'month' : 'day'} comes first, say so when importing.`,
      message: `"${shown(cell)}" in column ${name} could be read in two ways; the ${isDayFirst ? 'day' : 'month'} was taken to come first`,
    });
  }
  if (isAssumed) {
    log.note({
      path,
      code: 'cadence-assumed',
      message: `column ${name} holds one date only; the amounts were taken to be ${cadence}`,
    });
  } else if (isIrregular) {
    log.note({
      path,
      code: 'irregular-dates',
      message: `the dates in column ${name} keep no daily, weekly or monthly rhythm; each amount was counted in the ISO week of its date`,
    });
  } else if (cadence === 'daily') {
    log.note({
      path,
      code: 'daily-summed',
      message: 'daily spend was summed into ISO weeks (Monday to Sunday)',
    });
  }
  if (cadence === 'monthly') {
    log.note({
      path,
      code: 'monthly-spread',
      message:
        'monthly spend was spread evenly over the days of each month and summed into ISO weeks (Monday to Sunday)',
    });
  }
  const weekdays = [...new Set(distinct.map(weekdayName))];
  if (
    cadence === 'weekly' &&
    reading.notation.unit === 'day' &&
    weekdays.some((weekday) => weekday !== 'Monday')
  ) {
    log.note({
      path,
      code: 'weeks-shifted',
      value: weekdays.join(', '),
      suggestion: `If the dates are the ${weekDate === 'start' ? 'last' : 'first'} days of their weeks, say so when importing.`,
      message: `weeks ${weekDate === 'start' ? 'start' : 'end'} on ${listed(weekdays)}; each was counted as the ISO week that holds most of its days`,
    });
  }
}

function reportGaps(
  spans: readonly (Span | undefined)[],
  grid: WeekGrid,
  cadence: Cadence,
  isIrregular: boolean,
  isNumbered: boolean,
  log: IssueLog,
): void {
  if (isIrregular) return;
  const given = [
    ...new Map(spans.flatMap((span) => (span ? [[span.first, span] as const] : []))).values(),
  ].sort((a, b) => a.first - b.first);
  const missing: string[] = [];
  given.forEach((span, index) => {
    const end = given[index - 1]?.last;
    if (end === undefined) return;
    for (let start = end + 1; start < span.first;) {
      missing.push(weekName(start, isNumbered));
      start = isNumbered ? start + 1 : periodOf(start, cadence, 'start').last + 1;
    }
  });
  if (missing.length === 0) return;
  const one = { daily: 'day', weekly: 'week', monthly: 'month' }[cadence];
  const what = missing.length === 1 ? `1 ${one} is` : `${missing.length} ${one}s are`;
  log.note({
    code: `missing-${one}s`,
    value: listed(missing),
    message: `${what} missing between the first and the last row (${listed(missing, 4)}) and counted as zero spend; ${grid.count} weeks in all`,
  });
}

function reportPartialWeeks(grid: WeekGrid, weeks: readonly string[], log: IssueLog): void {
  grid.coverage.forEach((share, index) => {
    if (share === 1) return;
    const days = Math.round(share * 7);
    log.note({
      path: [`week ${weeks[index] ?? ''}`],
      code: 'partial-week',
      value: `${days} of 7 days`,
      message: `the table covers ${days} of 7 days of the ${index === 0 ? 'first' : 'last'} week (${weeks[index] ?? ''}); means count it as ${days}/7 of a week`,
    });
  });
}
