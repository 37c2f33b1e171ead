/**
 * Rows as chains of conditional binomials: a link is a move with its probability among those who have made none of the moves before
 * it. Links depend on rates alone, so cells that share a row of rates share its chain, unless they differ in the move
 * that they make jointly: that one is drawn before the others.
 */
import type { Program, ProgramEvent } from '../compile/program.ts';

export interface Chains {
  /** Entry -> its link; link 0, which nobody follows, for joint moves and for events that have no chains. */
  readonly link: Int32Array;
  /** Link -> its rate and its chain. */
  readonly rate: Int32Array;
  readonly chain: Int32Array;
  /** Chain -> rate of the joint move before it, or -1. */
  readonly joint: Int32Array;
  /** Chain -> probability that no move of it has been made yet: room to work in. */
  readonly mass: Float64Array;
}

/** What is asked of a program. */
interface Rows {
  readonly entries: Pick<Program['entries'], 'count' | 'rate'>;
  readonly events: readonly Pick<ProgramEvent, 'kind' | 'active' | 'rowStart' | 'jointEntry'>[];
}

export function chainsOf({ entries, events }: Rows): Chains {
  const link = new Int32Array(entries.count);
  const rate = [-1];
  const chain = [-1];
  const joint: number[] = [];
  const known = new Map<string, number>();
  for (const { kind, active, rowStart, jointEntry } of events) {
    if (kind !== 'rates') continue;
    for (const cell of active) {
      const own = jointEntry[cell]!;
      const apart = own < 0 ? -1 : entries.rate[own]!;
      const row = Array.from(
        { length: rowStart[cell + 1]! - rowStart[cell]! },
        (_, i) => rowStart[cell]! + i,
      );
      const rest = row.filter((entry) => entry !== own);
      const rates = rest.map((entry) => entries.rate[entry]!);
      const key = `${apart}:${rates.join()}`;
      const first = known.get(key) ?? rate.length;
      if (!known.has(key)) {
        known.set(key, first);
        rate.push(...rates);
        chain.push(...rates.map(() => joint.length));
        joint.push(apart);
      }
      for (const [i, entry] of rest.entries()) link[entry] = first + i;
    }
  }
  return {
    link,
    rate: Int32Array.from(rate),
    chain: Int32Array.from(chain),
    joint: Int32Array.from(joint),
    mass: new Float64Array(joint.length),
  };
}

/**
 * The conditional probabilities of a week. Links in one flat loop: chains are short, and nobody could guess their ends.
 * @param probability rate -> probability that somebody moves at it
 * @param chance link -> the same among those who are left
 */
export function condition(
  { rate, chain, joint, mass }: Chains,
  probability: Float64Array,
  chance: Float64Array,
): void {
  for (let i = 0; i < mass.length; i++) mass[i] = joint[i]! < 0 ? 1 : 1 - probability[joint[i]!]!;
  for (let link = 1; link < rate.length; link++) {
    const own = chain[link]!;
    const here = probability[rate[link]!]!;
    chance[link] = here / mass[own]!;
    mass[own] = mass[own]! - here;
  }
}
