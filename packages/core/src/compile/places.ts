/** Where a move, or a week that goes by, leads: the levels set, and those that follow from them. */
import type { Journey } from '../model/journey.ts';
import { matches, type Place } from '../model/where.ts';

type Levels = Readonly<Record<string, string>>;

/**
 * The levels after a move. A dimension that resets with another begins anew when that one changes, be it by a reset of its own:
 * in whatever order dimensions are written, a chain of them is followed to its end.
 */
export function levelsAfterMove({ dimensions }: Journey, levels: Levels, to: Levels): Levels {
  const after: Record<string, string> = { ...levels, ...to };
  const changed = Object.keys(to).filter((id) => to[id] !== levels[id]);
  for (const cause of changed)
    // grows as resets bring about others
    for (const { id, resetsWith, levels: own } of dimensions) {
      if (resetsWith !== cause || id in to) continue;
      after[id] = own[0]!.id;
      if (after[id] !== levels[id]) changed.push(id);
    }
  return after;
}

/** The levels after a week has gone by: one higher in every dimension that ages here, up to its last. */
export function levelsAfterWeek({ dimensions }: Journey, place: Place): Levels {
  const after: Record<string, string> = { ...place.levels };
  for (const { id, ages, levels } of dimensions) {
    if (ages === undefined || !matches(ages, place)) continue;
    const now = levels.findIndex((level) => level.id === place.levels[id]);
    after[id] = levels[Math.min(now + 1, levels.length - 1)]!.id;
  }
  return after;
}
