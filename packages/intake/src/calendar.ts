/**
 * ISO weeks and months counted in whole days. A day is its number since 1970-01-01 (a Thursday); the platform's calendar
 * does the conversion in UTC, so neither the clock nor the time zone of the machine is ever read.
 */

const msPerDay = 86_400_000;

/** Number of a calendar day, or undefined when there is no such day (30 February) or the year is not 1900 to 2199. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1900 && year < 2200)) return undefined;
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? ms / msPerDay : undefined;
}

/** ISO text of a day, `2026-01-05`. */
export function isoDate(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Number of the day that an ISO text names; the inverse of {@link isoDate}. */
export function dayOf(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / msPerDay;
}

/** Monday of the ISO week that holds the day. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Monday of week `week` of ISO year `year`, or undefined when that year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): number | undefined {
  const fourthOfJanuary = dayNumber(year, 1, 4);
  if (fourthOfJanuary === undefined || !(week >= 1 && week <= 53)) return undefined;
  const monday = mondayOf(fourthOfJanuary) + 7 * (week - 1);
  return isoWeekOf(monday).year === year ? monday : undefined;
}

/** ISO year and week (1 to 53) of a day: those of the Thursday of its week. */
export function isoWeekOf(day: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const year = new Date(thursday * msPerDay).getUTCFullYear();
  return { year, week: 1 + Math.floor((thursday - Date.UTC(year, 0, 1) / msPerDay) / 7) };
}

/** First day of the month that holds the day. */
export function monthStart(day: number): number {
  const date = new Date(day * msPerDay);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / msPerDay;
}

/** First day of the month after the one that holds the day. */
export function nextMonthStart(day: number): number {
  return monthStart(monthStart(day) + 31);
}

/** English name of the weekday of a day. */
export function weekdayName(day: number): string {
  return (
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][day - mondayOf(day)] ?? ''
  );
}
