/**
 * Amounts of days, weeks or months to amounts per ISO week. Nothing is lost or invented: the sum over the weeks is the sum
 * over the periods, for every cadence.
 */
import { isoDate, mondayOf, monthStart, nextMonthStart } from './calendar.ts';
import type { Cadence } from './cadence.ts';

/** Longest history read, in weeks (20 years); dates further apart than that hold a slip. */
export const longestHistory = 1_040;

export type WeekGrid = {
  /** Monday of the first week, or its number. */
  readonly first: number;
  /** Distance of two weeks on the axis of `first`: 7 days, or 1 where weeks are only numbered. */
  readonly step: 7 | 1;
  readonly count: number;
  /** Share of each week's days that the table covers, above 0 and at most 1; below 1 only in the first and last week. */
  readonly coverage: readonly number[];
};

/** The first and the last day that a table covers; equal to week numbers where weeks are only numbered. */
export type Span = { readonly first: number; readonly last: number };

/**
 * The days that a period stands for under a cadence. Weekly dates may fall on any weekday: with `weekDate` start, a week is
 * the ISO week that holds most of the seven days from that date on, with end, of the seven days up to it.
 */
export function periodOf(start: number, cadence: Cadence, weekDate: 'start' | 'end'): Span {
  if (cadence === 'daily') return { first: start, last: start };
  if (cadence === 'monthly') return { first: monthStart(start), last: nextMonthStart(start) - 1 };
  const monday = mondayOf(weekDate === 'start' ? start + 3 : start - 3);
  return { first: monday, last: monday + 6 };
}

/** The ISO weeks that a span of days touches. */
export function weekGrid({ first, last }: Span): WeekGrid {
  const monday = mondayOf(first);
  const count = (mondayOf(last) - monday) / 7 + 1;
  const coverage = Array.from<number>({ length: count }).fill(1);
  coverage[0] = (Math.min(last, monday + 6) - first + 1) / 7;
  if (count > 1) coverage[count - 1] = (last - mondayOf(last) + 1) / 7;
  return { first: monday, step: 7, count, coverage };
}

/** The weeks of a table in which weeks are only numbered. */
export function numberedGrid({ first, last }: Span): WeekGrid {
  const count = last - first + 1;
  return { first, step: 1, count, coverage: Array.from<number>({ length: count }).fill(1) };
}

/** How a week is called: the ISO date of its Monday, or its number. */
export function weekName(week: number, isNumbered: boolean): string {
  return isNumbered ? String(week) : isoDate(week);
}

/** Adds an amount to the weeks of its days, in proportion to the days that fall into each. */
export function addToWeeks(weeks: number[], grid: WeekGrid, { first, last }: Span, value: number): void {
  if (grid.step === 1) {
    weeks[first - grid.first] = (weeks[first - grid.first] ?? 0) + value;
    return;
  }
  const days = last - first + 1;
  for (let monday = mondayOf(first); monday <= last; monday += 7) {
    const index = (monday - grid.first) / 7;
    const overlap = Math.min(last, monday + 6) - Math.max(first, monday) + 1;
    weeks[index] = (weeks[index] ?? 0) + (overlap === days ? value : (value * overlap) / days);
  }
}
