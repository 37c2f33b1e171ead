/** The weeks a result is reported at. */
import { outOfRange, type Issue } from '@meander/core';
import { numberOf } from '../arguments/read.ts';
import { refuse } from '../bad-input.ts';

const USUAL = [4, 13, 26, 52, 104, 156];

/** The longest horizon there can be, in weeks. */
const MOST_WEEKS = 1040;

/** The weeks of `--at`, or the usual ones, up to the horizon, in order. @throws BadInput */
export function reportedWeeks(at: string | undefined, horizonWeeks: number): number[] {
  const weeks =
    at === undefined
      ? [...USUAL.filter((week) => week < horizonWeeks), horizonWeeks]
      : readWeeks(at, horizonWeeks);
  return [...new Set(weeks)].sort((a, b) => a - b);
}

/** Weeks as they are written in `--at`. @throws BadInput with everything that is no week, or beyond the horizon */
export function readWeeks(at: string, horizonWeeks = MOST_WEEKS): number[] {
  const issues: Issue[] = [];
  const weeks = at.split(',').map((text) => {
    const week = numberOf('at', text.trim(), { min: 1, max: MOST_WEEKS, isWhole: true }, issues) ?? 1;
    if (week > horizonWeeks) issues.push(outOfRange(['--at'], '--at', week, 1, horizonWeeks));
    return week;
  });
  refuse(issues);
  return weeks;
}
