/** Luck from a seed, and the shape of what is made with it. */

/** A sequence of random numbers that follows from a text. */
export interface Dice {
  /** A whole number from 0 to below - 1. */
  below(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/** Makes a request's parameters, or a whole body as text. */
type Family = (dice: Dice) => { readonly query: unknown; readonly variables?: unknown } | string;

export type Families = Readonly<Record<string, Family>>;

/** A linear congruential generator, seeded by a hash of the text: simple, and the same everywhere. */
export function createDice(seed: string): Dice {
  let state = 2_166_136_261;
  for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16_777_619) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, pick: (items) => items[below(items.length)]! };
}

/** `count` pieces of text, one after the other. */
export const repeat = (count: number, text: (i: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, i) => text(i)).join(between);
