import * as z from 'zod';
import { nameSchema as name } from './name.ts';

/** Which cells: dimension -> level or levels; a dimension that is not named may have any level. */
export const whereSchema = z.record(name, z.union([name, z.array(name).min(1)]));
export type Where = z.infer<typeof whereSchema>;

/** What a predicate can ask of a customer's place. */
export interface Place {
  readonly segmentId: string;
  readonly milestone: string;
  readonly levels: Readonly<Record<string, string>>;
}

/** Whether a place is one of those named; "milestone" and "segment" are asked for like dimensions. A dimension the journey lacks does not matter. */
export function matches(where: Where, place: Place): boolean {
  // asked for every cell and move: no list is made of the dimensions
  for (const dimension in where) {
    if (!Object.hasOwn(where, dimension)) continue;
    const level =
      dimension === 'milestone'
        ? place.milestone
        : dimension === 'segment'
          ? place.segmentId
          : place.levels[dimension];
    if (level === undefined) continue;
    const wanted = where[dimension]!;
    if (typeof wanted === 'string' ? wanted !== level : !wanted.includes(level)) return false;
  }
  return true;
}

/** A predicate in words, e.g. `stage nurtured or converting, permission yes`. */
export function writtenWhere(where: Where): string {
  const parts = Object.entries(where).map(
    ([dimension, wanted]) => `${dimension} ${[wanted].flat().join(' or ')}`,
  );
  return parts.join(', ') || 'anybody';
}
