/** Reading a measure from the arms of an experiment: a course, week by week, and the number it comes down to. */
import { nearestName, type MeasureCourse, type MeasureUse } from '@meander/core';
import { meanOf, ratios } from '../estimate.ts';
import type { Measure, MeasuredRun } from './measure.ts';
import { measures } from './measures/index.ts';

/** Runs of an experiment by the ids of their arms. */
export type Runs = ReadonlyMap<string, MeasuredRun>;

/** A measure in one week: mean over replications with its confidence interval. */
export interface MeasuredWeek {
  readonly week: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** @throws RangeError for a name nobody knows */
export function measureById(id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found !== undefined) return found;
  const known = measures.map((measure) => measure.id);
  const meant = nearestName(id, known);
  throw new RangeError(
    `unknown measure "${id}"${meant === undefined ? '' : `, did you mean "${meant}"?`} (known: ${known.join(', ')})`,
  );
}

/** The number of every replication of an arm. @throws RangeError for names and weeks that are not there */
export function valuesOf(use: MeasureUse, arm: string, runs: Runs): Float64Array {
  const values = Float64Array.from(coursesOf(use, arm, runs), (course) => numberOf(course, use));
  return use.per === undefined ? values : ratios(values, valuesOf(use.per, arm, runs));
}

/** Why a use is one number for the whole horizon, in one sentence; undefined where everything it reads runs over the weeks. */
export function standsStill({ measure, less, per }: MeasureUse): string | undefined {
  return (
    measureById(measure).standsStill ??
    (less && measureById(less.measure).standsStill) ??
    (per && standsStill(per))
  );
}

/**
 * The measure of an arm at the end of weeks 0 .. horizon, or undefined where it is one number for the whole horizon. A course that is
 * divided by a part of itself is divided by that number in every week: week by week it would always be 1.
 * @throws RangeError for names and weeks that are not there
 */
export function weeksOf(use: MeasureUse, arm: string, runs: Runs): MeasuredWeek[] | undefined {
  if (standsStill(use) !== undefined) return undefined;
  const above = coursesOf(use, arm, runs);
  const weeks = above[0]!.length;
  const below = use.per === undefined ? undefined : divisorsOf(use, use.per, arm, runs, weeks);
  return Array.from({ length: weeks }, (_, week) => {
    const at = (courses: readonly Float64Array[]) => Float64Array.from(courses, (course) => course[week]!);
    const values = below === undefined ? at(above) : ratios(at(above), at(below));
    const { value, low, high } = meanOf(values);
    return { week, mean: value, low, high };
  });
}

function divisorsOf(
  use: MeasureUse,
  per: MeasureUse,
  arm: string,
  runs: Runs,
  weeks: number,
): Float64Array[] {
  if (isSameCourse(use, per))
    return Array.from(valuesOf(per, arm, runs), (value) => new Float64Array(weeks).fill(value));
  const below = coursesOf(per, arm, runs);
  checkLength(below, weeks);
  return below;
}

/** What says where a course is read, and not which. */
const PLACES: ReadonlySet<string> = new Set([
  'week',
  'since',
  'read',
  'share',
  'per',
  'label',
] satisfies (keyof MeasureUse)[]);

/** Whether two uses read the same course, wherever they read it. */
export function isSameCourse(a: MeasureUse, b: MeasureUse): boolean {
  const [one, other] = [a, b].map((use) =>
    Object.entries(use)
      .filter(([key]) => !PLACES.has(key))
      .map(([key, value]) => `${key} ${JSON.stringify(value)}`),
  );
  return one!.length === other!.length && one!.every((part) => other!.includes(part));
}

function coursesOf(use: MeasureUse, arm: string, runs: Runs): Float64Array[] {
  const courses = plainCourses(use, arm, runs);
  if (use.less === undefined) return courses;
  const less = plainCourses(use.less, arm, runs);
  checkLength(less, courses[0]!.length);
  return courses.map((course, r) => course.map((value, week) => value - less[r]![week]!));
}

/** Weeks of one horizon cannot be set against those of another. @throws RangeError where they are fewer or more */
function checkLength([course]: readonly Float64Array[], weeks: number): void {
  if (course!.length !== weeks)
    throw new RangeError(`invalid course: ${course!.length - 1} weeks (expected ${weeks - 1})`);
}

function plainCourses(use: MeasureCourse, own: string, runs: Runs): Float64Array[] {
  const measure = measureById(use.measure);
  for (const need of measure.needs ?? [])
    if (use[need] === undefined) throw new RangeError(`the measure "${use.measure}" needs "${need}"`);
  const arm = use.arm ?? own;
  const run = runs.get(arm);
  if (run === undefined) throw new RangeError(`unknown arm "${arm}" (known: ${[...runs.keys()].join(', ')})`);
  const { from, to } = run.block;
  return Array.from({ length: to - from }, (_, replication) => measure.read(run, replication, use));
}

/** A course as one number. */
function numberOf(course: Float64Array, use: MeasureUse): number {
  const last = course.length - 1;
  const { week = last, since = 0, read = 'end', share = 0.5 } = use;
  if (!(week <= last && since <= week))
    throw new RangeError(`invalid weeks: ${since} to ${week} (expected 0 to ${last})`);
  switch (read) {
    case 'end':
      return course[week]! - (use.since === undefined ? 0 : course[since]!);
    case 'mean':
      return course.subarray(since + 1, week + 1).reduce((sum, value) => sum + value, 0) / (week - since);
    case 'largest':
      return Math.max(...course.subarray(since + 1, week + 1));
    case 'smallest':
      return Math.min(...course.subarray(since + 1, week + 1));
    case 'centre':
      return centreOf(course, since, week);
    default:
      return weekReached(course, since, week, share);
  }
}

/** Mean week of the growth of a course; 0 where it does not grow. */
function centreOf(course: Float64Array, since: number, week: number): number {
  const growth = course[week]! - course[since]!;
  let moment = 0;
  for (let w = since + 1; w <= week; w++) moment += w * (course[w]! - course[w - 1]!);
  return growth === 0 ? 0 : moment / growth;
}

/** When a course first passes a share of its growth, between two weeks by a straight line. */
function weekReached(course: Float64Array, since: number, week: number, share: number): number {
  const start = course[since]!;
  const growth = course[week]! - start;
  if (growth === 0) return 0;
  const grown = (w: number) => (course[w]! - start) / growth;
  for (let w = since + 1; w <= week; w++) {
    const now = grown(w);
    if (now >= share) {
      const before = grown(w - 1);
      return w - 1 + (now > before ? Math.max(0, share - before) / (now - before) : 0);
    }
  }
  return week;
}
