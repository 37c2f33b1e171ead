/** The part of a map's link that a comparison does not have: which plan, week, segment, journey and place are looked at. */
import { linkFields, type LinkFields } from '../../comparison/link.ts';
import type { Plan } from '../../comparison/pair.ts';
import { placeText, readPlace, type Place } from '../../comparison/place.ts';

const own = ['plan', 'week', 'seg', 'j', 'both', 'at', 'lost', 'mean', 'fut'] as const;

/** The weeks in which leaks are ranked: the one looked at, those up to it, or all. */
export type Period = 'WEEK' | 'SO_FAR' | 'ALL';

const periods: Readonly<Record<Period, string | undefined>> = {
  WEEK: 'week',
  SO_FAR: 'sofar',
  ALL: undefined,
};

/** What stands in the address of a map. */
export type MapFields = LinkFields & Partial<Record<(typeof own)[number], string>>;

export function mapFields(search: Readonly<Record<string, unknown>>): MapFields {
  const fields: MapFields = linkFields(search);
  for (const field of own) {
    const value = search[field];
    if (typeof value === 'string' && value !== '' && value.length <= 200) fields[field] = value;
  }
  return fields;
}

export interface MapView {
  readonly plan: Plan;
  readonly week: number;
  /** Id of a segment; null for everybody. */
  readonly segment: string | null;
  /** Id of a journey of the catalogue in place of the lens. */
  readonly journey: string | null;
  /** Whether the other lens is shown as well. */
  readonly hasBoth: boolean;
  readonly place: Place | null;
  readonly period: Period;
  /** Whether the mean of many futures is shown instead of one. */
  readonly isMean: boolean;
  /** Which future is shown where it is one, from 0. */
  readonly future: number;
}

export function readMapView(fields: MapFields): MapView {
  const week = /^\d{1,4}$/u.test(fields.week ?? '') ? Number(fields.week) : 0;
  return {
    plan: fields.plan === 'a' ? 'A' : 'B',
    week,
    segment: fields.seg ?? null,
    journey: fields.j ?? null,
    hasBoth: fields.both === '1',
    place: readPlace(fields.at),
    period: fields.lost === 'week' ? 'WEEK' : fields.lost === 'sofar' ? 'SO_FAR' : 'ALL',
    isMean: fields.mean === '1',
    future: /^\d{1,4}$/u.test(fields.fut ?? '') ? Number(fields.fut) : 0,
  };
}

/** The fields of a changed view; undefined takes one out. */
export function writeMapView(view: Partial<MapView>): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  if (view.plan !== undefined) fields['plan'] = view.plan === 'A' ? 'a' : undefined;
  if (view.week !== undefined) fields['week'] = view.week === 0 ? undefined : String(view.week);
  if (view.segment !== undefined) fields['seg'] = view.segment ?? undefined;
  if (view.journey !== undefined) fields['j'] = view.journey ?? undefined;
  if (view.hasBoth !== undefined) fields['both'] = view.hasBoth ? '1' : undefined;
  if (view.period !== undefined) fields['lost'] = periods[view.period];
  if (view.isMean !== undefined) fields['mean'] = view.isMean ? '1' : undefined;
  if (view.future !== undefined) fields['fut'] = view.future === 0 ? undefined : String(view.future);
  if (view.place !== undefined) fields['at'] = placeText(view.place);
  return fields;
}
