/** The weeks a result is reported at. */
import type { Issue } from '@meander/core';
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
  const range = { min: 1, max: horizonWeeks, isWhole: true };
  const weeks = at.split(',').map((text) => numberOf('at', text.trim(), range, issues) ?? 1);
  refuse(issues);
  return weeks;
}
