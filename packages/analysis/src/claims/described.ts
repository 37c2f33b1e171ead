/** What an experiment measures, in words. */
import type { ClaimArm, Experiment, MeasureUse } from '@meander/core';
import { armsCompared } from './contrast.ts';
import { isSameCourse, measureById, standsStill } from './value.ts';

export interface DescribedMeasure {
  /** What it is called, with the weeks in which it is read where these are not the whole. */
  readonly label: string;
  /** Unit of what every arm measures. */
  readonly unit: string;
  /** What its course is called, and its unit: another where the number is a week of it. */
  readonly course: { readonly label: string; readonly unit: string };
  readonly meaning: string;
  /** Unit of the effect. */
  readonly effectUnit: string;
  /** What may be drawn before it is run; null where the measure is one number for the whole horizon. */
  readonly line: DrawnLine | null;
  /** Why there is nothing to draw, in one sentence; null where there is. */
  readonly noLine: string | null;
}

/** A course to be drawn, and one that is shown beside it. */
export interface DrawnLine {
  /** Id of the arm whose course is drawn. */
  readonly drawn: string;
  /** Id of the arm that is shown; null where the first arm stands alone, or all read one course in different weeks. */
  readonly given: string | null;
}

/** Where a course becomes a number, in weeks of the plan. */
export interface ReadPlace {
  /** What there was at the end of this week does not count; null where all of it does. */
  readonly since: number | null;
  /** The last week that counts; null is the last of the plan. */
  readonly week: number | null;
  /** Whether the number is itself a week of the course. */
  readonly isWeek: boolean;
}

/** @throws RangeError for a measure nobody knows */
export function describeMeasure(claim: Experiment): DescribedMeasure {
  const { arms, measure, contrast } = claim;
  const use = arms[0].measure ?? measure;
  const unit = unitOf(use);
  // arms that read one course in different weeks say so themselves
  const places = new Set(arms.slice(0, armsCompared(claim)).map((arm) => placeOf(arm.measure ?? measure)));
  return {
    label: `${nameOf(use)}${places.size === 1 ? placeOf(use) : ''}`,
    unit,
    course: { label: nameOf(use), unit: unitOf(courseOf(use)) },
    meaning: [...new Set([use, use.per ?? use].map((each) => measureById(each.measure).meaning))].join(
      '; divided by: ',
    ),
    effectUnit: contrast.kind === 'ratio' ? 'share' : unit,
    line: lineOf(claim),
    noLine: noLineOf(claim) ?? null,
  };
}

/** @throws RangeError for a measure nobody knows */
export function lineOf(claim: Pick<Experiment, 'arms' | 'measure' | 'contrast'>): DrawnLine | null {
  if (noLineOf(claim) !== undefined) return null;
  const useOf = (arm: ClaimArm) => arm.measure ?? claim.measure;
  const [first, second] = [claim.arms[0], claim.arms.slice(0, armsCompared(claim))[1]];
  const isOther =
    second !== undefined &&
    !(
      isSameCourse(useOf(first), useOf(second)) &&
      JSON.stringify([first.changes, first.journey]) === JSON.stringify([second.changes, second.journey])
    );
  return isOther ? { drawn: second.id, given: first.id } : { drawn: first.id, given: null };
}

function noLineOf(claim: Pick<Experiment, 'arms' | 'measure' | 'contrast'>): string | undefined {
  return claim.arms
    .slice(0, armsCompared(claim))
    .map((arm) => standsStill(arm.measure ?? claim.measure))
    .find((why) => why !== undefined);
}

/** The measure as it runs over the weeks, before it becomes a number. */
function courseOf(use: MeasureUse): MeasureUse {
  const plain: MeasureUse = { ...use, read: 'end' };
  return use.per === undefined ? plain : { ...plain, per: courseOf(use.per) };
}

/** What the course is called. */
function nameOf(use: MeasureUse): string {
  if (use.label !== undefined) return use.label;
  const { label } = measureById(use.measure);
  const own = use.less === undefined ? label : `${label} added`;
  if (use.per === undefined) return own;
  return isSameCourse(use, use.per)
    ? `${own}, as a share of ${wholeOf(use.per)}`
    : `${own} / ${nameOf(use.per)}`;
}

/** What a course is a share of: itself, all of it or a part. */
function wholeOf(part: MeasureUse): string {
  const { since, week } = part;
  if (since === undefined && week !== undefined) return `those up to week ${week}`;
  return since === undefined ? 'all' : `those${placeOf(part)}`;
}

/** Where the course becomes a number; empty at its end. */
function placeOf({ read = 'end', week, since, share = 0.5 }: MeasureUse): string {
  if (read === 'centre') return ', mean week';
  if (read === 'reaches') return share === 0.5 ? ', week of the half' : `, week of ${100 * share} %`;
  const what = read === 'end' ? '' : `, ${read}`;
  if (since === undefined) return week === undefined ? what : `${what}, week ${week}`;
  return `${what}, ${week === undefined ? `after week ${since}` : `weeks ${since + 1} to ${week}`}`;
}

/** Null where a course is read at its end. */
export function readPlace({ read = 'end', week, since }: MeasureUse): ReadPlace | null {
  const isWeek = isAWeek(read);
  return isWeek || week !== undefined || since !== undefined
    ? { since: since ?? null, week: week ?? null, isWeek }
    : null;
}

const isAWeek = (read: MeasureUse['read']) => read === 'centre' || read === 'reaches';

function unitOf(use: MeasureUse): string {
  const { unit } = measureById(use.measure);
  const own = isAWeek(use.read) ? 'weeks' : unit;
  if (use.per === undefined) return own;
  const per = unitOf(use.per);
  return per === own ? 'share' : `${own} per ${per}`;
}
