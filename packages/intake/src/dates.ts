/**
 * Dates as people write them. Like the decimal sign, the notation belongs to the column and not to the cell: every
 * notation that could be meant is tried on all cells, and the one that reads the most of them is taken.
 */
import { dayNumber, mondayOfIsoWeek, monthStart } from './calendar.ts';
import { latinDigits } from './digits.ts';
import { monthOf } from './months.ts';

export type DateOrder = 'dmy' | 'mdy';

/** What one date of a column stands for: a day, a whole ISO week, a whole month, or a week known by its number only. */
export type DateUnit = 'day' | 'week' | 'month' | 'number';

export type DateNotation = {
  readonly id: string;
  readonly unit: DateUnit;
  /** How it is called in messages, with an example. */
  readonly example: string;
  /** Numbers such as 7 or 45663 are dates only where something else says so (the header, or equal steps). */
  readonly isBareNumber: boolean;
  /** First day (since 1970-01-01) of the period that the cell names, or the week's number; undefined when unreadable. */
  readonly read: (cell: string) => number | undefined;
};

/** Cells on which a notation is tried before it is tried on all of them; it has to read one of these at least. */
const sampled = 200;

/** The notation of a column, and how it was found. */
export type DateReading = {
  readonly notation: DateNotation;
  /** Share of the cells that are not empty which it reads, 0 to 1. */
  readonly share: number;
  /** Day first and month first read the column equally well; `notation` is the one chosen by rule. */
  readonly isOrderAssumed: boolean;
};

/** Days that spreadsheet serial numbers count from (their day 1 is 1900-01-01, and they know a 29 February 1900). */
const serialEpoch = -25_569;
const [firstSerial, lastSerial] = [29_221, 73_050]; // 1980 to 2099

export const dateNotations: readonly DateNotation[] = [
  notation('iso', 'day', '2026-01-05', (text) =>
    fromParts(/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(text), [1, 3, 4]),
  ),
  notation('dmy', 'day', '05.01.2026 (day first)', (text) => fromParts(numericDate(text), [4, 3, 1])),
  notation('mdy', 'day', '01/05/2026 (month first)', (text) => fromParts(numericDate(text), [4, 1, 3])),
  notation('named-month-day', 'day', '5 Jan 2026', readDayWithMonthName),
  notation('iso-week', 'week', '2026-W02', readWeekOfYear),
  notation('month', 'month', 'Jan 2026', readMonth),
  notation('compact', 'day', '20260105', (text) => fromParts(/^(20\d\d)(\d\d)(\d\d)$/.exec(text), [1, 2, 3])),
  notation('serial', 'day', '46027 (spreadsheet serial number)', readSerial, true),
  notation('number', 'number', '1, 2, 3 (week numbers)', readWeekNumber, true),
];

/**
 * The notation that reads most of `cells`, or undefined when none reads at least half of them. Where day first and month
 * first both fit, the order that makes the dates step evenly wins, then `order`, then day first.
 */
export function detectDates(cells: readonly string[], order?: DateOrder): DateReading | undefined {
  const filled = cells.filter((cell) => cell !== '');
  const sample = filled.filter((_, index) => index % Math.ceil(filled.length / sampled) === 0);
  const readings = dateNotations
    .filter(({ id }) => order === undefined || (id !== 'dmy' && id !== 'mdy') || id === order)
    .filter(({ read }) => sample.some((cell) => read(cell) !== undefined))
    .map((candidate) => ({
      candidate,
      dates: filled.map(candidate.read).filter((date) => date !== undefined),
    }));
  const most = Math.max(0, ...readings.map(({ dates }) => dates.length));
  if (filled.length === 0 || most < filled.length / 2) return undefined;
  const best = readings.filter(({ dates }) => dates.length === most);
  const [first, second] = best;
  if (!first) return undefined;
  const isEitherOrder = first.candidate.id === 'dmy' && second?.candidate.id === 'mdy';
  const chosen = isEitherOrder && stepsEvenly(second.dates) && !stepsEvenly(first.dates) ? second : first;
  return {
    notation: chosen.candidate,
    share: most / filled.length,
    isOrderAssumed:
      isEitherOrder &&
      first.dates.join() !== second.dates.join() &&
      stepsEvenly(first.dates) === stepsEvenly(second.dates),
  };
}

/** Whether the distinct dates are a regular series: equal steps of days or weeks, or the same day of every month. */
export function stepsEvenly(dates: readonly number[]): boolean {
  const days = [...new Set(dates)].sort((a, b) => a - b);
  const steps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  if (steps.length < 2) return false;
  const isMonthly = days.every((day) => day - monthStart(day) === (days[0] ?? 0) - monthStart(days[0] ?? 0));
  return isMonthly || steps.every((step) => step === steps[0]);
}

function notation(
  id: string,
  unit: DateUnit,
  example: string,
  read: (text: string) => number | undefined,
  isBareNumber = false,
): DateNotation {
  return {
    id,
    unit,
    example,
    isBareNumber,
    read: (cell) => (cell.length > 40 ? undefined : read(simplified(cell))),
  };
}

/** Latin digits, single spaces, and of a range (`2026-01-05 to 2026-01-11`) the first date. */
function simplified(cell: string): string {
  return latinDigits(cell)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(\d{4}.*?|\d\d\.\d\d\.\d\d) (?:[-–—]|to|bis|do|au|al) .*\d.*$/i, '$1');
}

function numericDate(text: string): RegExpExecArray | null {
  return /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\.?(?: \d{1,2}:\d{2}.*)?$/.exec(text);
}

/** A day from the groups of a match that hold year, month and day. */
function fromParts(
  match: RegExpExecArray | null,
  [year, month, day]: readonly [number, number, number],
): number | undefined {
  if (!match) return undefined;
  return dayNumber(fullYear(match[year] ?? ''), Number(match[month]), Number(match[day]));
}

/** Four digits from two (26 is 2026), and the common era from the Buddhist one (2569 is 2026). */
function fullYear(text: string): number {
  const year = Number(text) + (text.length === 2 ? 2000 : 0);
  return year >= 2443 && year < 2743 ? year - 543 : year;
}

function readDayWithMonthName(text: string): number | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]?([^\d\s,-]+?)\.?,?[ -](\d{4}|\d{2})$/iu.exec(text);
  if (dayFirst)
    return dayNumber(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]));
  const monthFirst = /^([^\d\s,-]+?)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  if (!monthFirst) return undefined;
  return dayNumber(fullYear(monthFirst[3] ?? ''), monthOf(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]));
}

function readMonth(text: string): number | undefined {
  const numeric = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numeric) {
    const [a = '', b = ''] = numeric.slice(1);
    return a.length === 4 ? dayNumber(fullYear(a), Number(b), 1) : dayNumber(fullYear(b), Number(a), 1);
  }
  const named =
    /^([^\d\s,'’-]+?)\.?,?[ '’-]*(\d{4}|\d{2})$/u.exec(text) ?? /^(\d{4})[ -]([^\d\s,-]+?)\.?$/u.exec(text);
  if (!named) return undefined;
  const [a = '', b = ''] = named.slice(1);
  const [year, name] = /^\d/.test(a) ? [a, b] : [b, a];
  return dayNumber(fullYear(year), monthOf(name) ?? 0, 1);
}

const weekWord =
  '(?:w|wk|week|kw|woche|tydz|tydzien|tydzień|t|s|sem|semaine|semana|أسبوع|الأسبوع|สัปดาห์ที่|สัปดาห์)';
const yearThenWeek = new RegExp(`^(\\d{4})[ -/]{0,2}${weekWord}[. ]{0,2}(\\d{1,2})(?:-1)?$`, 'iu');
const weekThenYear = new RegExp(`^${weekWord}[. ]{0,2}(\\d{1,2})[ ,/-]{1,3}(\\d{4})$`, 'iu');
const bareWeek = new RegExp(`^(?:${weekWord}[. ]{0,2})?(\\d{1,4})$`, 'iu');

function readWeekOfYear(text: string): number | undefined {
  const yearFirst = yearThenWeek.exec(text);
  if (yearFirst) return mondayOfIsoWeek(fullYear(yearFirst[1] ?? ''), Number(yearFirst[2]));
  const weekFirst = weekThenYear.exec(text);
  return weekFirst ? mondayOfIsoWeek(fullYear(weekFirst[2] ?? ''), Number(weekFirst[1])) : undefined;
}

function readSerial(text: string): number | undefined {
  const match = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  const serial = Number(match?.[1]);
  return serial >= firstSerial && serial <= lastSerial ? serial + serialEpoch : undefined;
}

function readWeekNumber(text: string): number | undefined {
  const match = bareWeek.exec(text);
  return match ? Number(match[1]) : undefined;
}
