import type { WeeklySeries } from '../compile/program.ts';

/** The number of a week; week 1 is the first of the plan. */
export function inWeek({ planned, historic }: WeeklySeries, week: number): number {
  if (week >= 1) return planned[week - 1]!;
  const length = historic.length;
  return historic[(((week - 1) % length) + length) % length]!;
}
