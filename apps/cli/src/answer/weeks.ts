/** The weeks a result is reported at. */
import type { Issue } from '@meander/core';
import { numberOf } from '../arguments/read.ts';
import { refuse } from '../bad-input.ts';

const USUAL = [4, 13, 26, 52, 104, 156];

/** The weeks of `--at`, or the usual ones, up to the horizon, in order. @throws BadInput */
export function reportedWeeks(at: string | undefined, horizonWeeks: number): number[] {
  if (at === undefined) return inOrder([...USUAL.filter((week) => week < horizonWeeks), horizonWeeks]);
  const issues: Issue[] = [];
  const range = { min: 1, max: horizonWeeks, isWhole: true };
  const weeks = at.split(',').map((each) => numberOf('at', each.trim(), range, issues) ?? 1);
  refuse(issues);
  return inOrder(weeks);
}

function inOrder(weeks: readonly number[]): number[] {
  return [...new Set(weeks)].sort((a, b) => a - b);
}
