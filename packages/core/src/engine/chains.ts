/**
 * Rows as chains of conditional binomials: each move has its probability among those who have made none of the moves before it. That
 * depends on rates alone, so cells that share a row of rates share its chain, unless they differ in the move that they
 * make jointly, which is drawn before the others. The first move of a row has the probability of its rate, and needs no chain.
 */
import type { Program, ProgramEvent } from '../compile/program.ts';

export interface Chains {
  /** Entry -> the slot of its chance. Rates have the first slots, links the last; one between them is for joint moves, and 0. */
  readonly slot: Int32Array;
  readonly slots: number;
  /** Link -> its rate and its chain. */
  readonly rate: Int32Array;
  readonly chain: Int32Array;
  /** Chain -> rate of the move that comes before its links. */
  readonly head: Int32Array;
  /** Chain -> probability that no move of it has been made yet: room to work in. */
  readonly mass: Float64Array;
}

/** What is asked of a program. */
interface Rows {
  readonly entries: Pick<Program['entries'], 'count' | 'rate'>;
  readonly rates: Pick<Program['rates'], 'count'>;
  readonly events: readonly Pick<ProgramEvent, 'active' | 'rowStart' | 'jointEntry'>[];
}

export function chainsOf({ entries, rates, events }: Rows): Chains {
  const slot = Int32Array.from(entries.rate);
  const firstLink = rates.count + 1;
  const rate: number[] = [];
  const chain: number[] = [];
  const head: number[] = [];
  const known = new Map<string, number>();
  for (const { active, rowStart, jointEntry } of events) {
    for (const cell of active) {
      const row = Array.from(
        { length: rowStart[cell + 1]! - rowStart[cell]! },
        (_, i) => rowStart[cell]! + i,
      );
      const joint = jointEntry[cell]!;
      if (joint >= 0) slot[joint] = rates.count;
      const first = joint < 0 ? row[0]! : joint;
      const links = row.filter((entry) => entry !== first);
      if (links.length === 0) continue;
      const key = [first, ...links].map((entry) => entries.rate[entry]).join();
      const at = known.get(key) ?? rate.length;
      if (!known.has(key)) {
        known.set(key, at);
        rate.push(...links.map((entry) => entries.rate[entry]!));
        chain.push(...links.map(() => head.length));
        head.push(entries.rate[first]!);
      }
      for (const [i, entry] of links.entries()) slot[entry] = firstLink + at + i;
    }
  }
  return {
    slot,
    slots: firstLink + rate.length,
    rate: Int32Array.from(rate),
    chain: Int32Array.from(chain),
    head: Int32Array.from(head),
    mass: new Float64Array(head.length),
  };
}

/**
 * The chances of a week. Links in one flat loop: chains are short, and nobody could guess their ends.
 * @param probability rate -> probability that somebody moves at it
 * @param chance slot -> the same among those who are left
 */
export function condition(
  { rate, chain, head, mass }: Chains,
  probability: Float64Array,
  chance: Float64Array,
): void {
  chance.set(probability);
  for (let i = 0; i < mass.length; i++) mass[i] = 1 - probability[head[i]!]!;
  const first = probability.length + 1;
  for (let link = 0; link < rate.length; link++) {
    const own = chain[link]!;
    const here = probability[rate[link]!]!;
    chance[first + link] = here / mass[own]!;
    mass[own] = mass[own]! - here;
  }
}
