import type { ListedClaim } from './claims-query.ts';

/** An arm that stands beside the others; `value` is its number, where it is shown yet. */
interface ReadArm {
  readonly letter: string;
  readonly place: ListedClaim['arms'][number]['place'];
  readonly value: number | null;
}

/** Weeks of a course that arms are read in. */
interface ReadPlace {
  /** The arms, e.g. "A C". */
  readonly letters: string;
  /** Whether every arm is read here. */
  readonly isOfAll: boolean;
  /** What there was at the end of this week does not count; 0 takes nothing away. */
  readonly since: number;
  readonly week: number;
}

/**
 * Places on the courses, from the first week on; arms that are read in the same weeks share one. A number that is itself a week
 * stands there only where it is known.
 * @param last the last week of the plan
 */
export function readPlaces(arms: readonly ReadArm[], last: number): readonly ReadPlace[] {
  const found: { letters: string[]; since: number; week: number }[] = [];
  for (const { letter, place, value } of arms) {
    if (place === null || (place.isWeek && value === null)) continue;
    const since = place.isWeek ? 0 : (place.since ?? 0);
    const week = place.isWeek ? (value ?? last) : (place.week ?? last);
    const same = found.find((each) => each.since === since && each.week === week);
    if (same === undefined) found.push({ letters: [letter], since, week });
    else same.letters.push(letter);
  }
  return found
    .map(({ letters, ...weeks }) => ({
      ...weeks,
      letters: letters.join(' '),
      isOfAll: letters.length === arms.length,
    }))
    .toSorted((a, b) => a.since + a.week - b.since - b.week);
}
