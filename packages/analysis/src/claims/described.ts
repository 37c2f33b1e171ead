/** What an experiment measures, in words. */
import type { Experiment, MeasureUse } from '@meander/core';
import { isSameCourse, measureById } from './value.ts';

export interface DescribedMeasure {
  readonly label: string;
  /** Unit of what every arm measures. */
  readonly unit: string;
  /** What its course is called, and its unit: another where the number is a week of it. */
  readonly course: { readonly label: string; readonly unit: string };
  readonly meaning: string;
  /** Unit of the effect. */
  readonly effectUnit: string;
}

/** @throws RangeError for a measure nobody knows */
export function describeMeasure({ arms, measure, contrast }: Experiment): DescribedMeasure {
  const use = arms[0].measure ?? measure;
  const unit = unitOf(use);
  return {
    label: labelOf(use),
    unit,
    course: { label: labelOf(courseOf(use)), unit: unitOf(courseOf(use)) },
    meaning: [...new Set([use, use.per ?? use].map((each) => measureById(each.measure).meaning))].join(
      '; divided by: ',
    ),
    effectUnit: contrast.kind === 'ratio' ? 'share' : unit,
  };
}

/** The measure as it runs over the weeks, before it becomes a number. */
function courseOf(use: MeasureUse): MeasureUse {
  const plain: MeasureUse = { ...use, read: 'end' };
  return use.per === undefined ? plain : { ...plain, per: courseOf(use.per) };
}

function labelOf(use: MeasureUse): string {
  const { label } = measureById(use.measure);
  const read = use.read === 'centre' || use.read === 'reaches' ? `When: ${label}` : label;
  const more = use.less === undefined ? read : `${read}, added`;
  if (use.per === undefined) return more;
  return isSameCourse(use, use.per) ? `Share of: ${more}` : `${more} / ${labelOf(use.per)}`;
}

function unitOf(use: MeasureUse): string {
  const { unit } = measureById(use.measure);
  const own = use.read === 'centre' || use.read === 'reaches' ? 'weeks' : unit;
  if (use.per === undefined) return own;
  const per = unitOf(use.per);
  return per === own ? 'share' : `${own} per ${per}`;
}
