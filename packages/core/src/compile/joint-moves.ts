/** Moves that cohorts draw for several cells at once, because it makes no difference afterwards who made them. */

/** A purchase that leads customers of several cells into one. */
export interface JointMove {
  /** Hash of the move's name. */
  readonly hash: number;
  /** One entry per cell, in the order of the hashes of the cells: how a journey is written down changes no luck. */
  readonly entries: Int32Array;
}

interface Entries {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly hash: ArrayLike<number>;
  readonly tally: ArrayLike<number>;
}

/**
 * The purchases among the entries first .. last - 1 of an event that are one move of two or more cells into one cell; of each cell
 * at most its first purchase.
 */
export function jointMoves(
  { from, to, hash, tally }: Entries,
  cellHash: ArrayLike<number>,
  first: number,
  last: number,
): JointMove[] {
  const buying = new Set<number>();
  const found = new Map<string, number[]>();
  for (let entry = first; entry < last; entry++) {
    if (tally[entry]! < 0 || buying.has(from[entry]!)) continue;
    buying.add(from[entry]!);
    const key = `${hash[entry]} ${to[entry]}`;
    const alike = found.get(key) ?? [];
    alike.push(entry);
    found.set(key, alike);
  }
  return [...found.values()]
    .filter((entries) => entries.length > 1)
    .map((entries) => entries.toSorted((a, b) => cellHash[from[a]!]! - cellHash[from[b]!]!))
    .map((entries) => ({ hash: hash[entries[0]!]!, entries: Int32Array.from(entries) }));
}

/** Cell -> its entry among joint moves, or -1. */
export function jointEntries(
  joint: readonly JointMove[],
  { from }: Pick<Entries, 'from'>,
  cells: number,
): Int32Array {
  const entryOf = new Int32Array(cells).fill(-1);
  for (const { entries } of joint) for (const entry of entries) entryOf[from[entry]!] = entry;
  return entryOf;
}
