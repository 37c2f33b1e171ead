/**
 * Which moves a marketer can see somebody make. A change of mind is not one of them: who remembers a brand, hears of it or begins
 * to consider it has not clicked on anything.
 */
import type { Program } from '../compile/program.ts';

/** Dimensions in which people move without doing anything. */
const MIND: ReadonlySet<string> = new Set(['stage', 'memory']);
/** Milestones that nobody reaches without a word to the firm. */
const SPOKEN: ReadonlySet<string> = new Set(['qualified', 'customer', 'repeat', 'advocate']);

/** Entry -> 1 where it is a purchase, reaches a later milestone from an early one, or changes more than a mind. */
export function actsOf({ cells, entries }: Program): Uint8Array {
  return Uint8Array.from({ length: entries.count }, (_, entry) => {
    if (entries.tally[entry]! >= 0) return 1;
    const from = cells[entries.from[entry]!]!;
    const to = cells[entries.to[entry]!]!;
    const speaks = SPOKEN.has(to.milestone) && !SPOKEN.has(from.milestone);
    const changed = Object.keys(to.levels).filter(
      (dimension) => to.levels[dimension] !== from.levels[dimension],
    );
    return speaks || changed.some((dimension) => !MIND.has(dimension)) ? 1 : 0;
  });
}
