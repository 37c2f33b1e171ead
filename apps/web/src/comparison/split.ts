/**
 * The arithmetic of a budget: what happens to the other channels when one moves. Amounts are money per week by channel.
 */

export type Amounts = Readonly<Record<string, number>>;

/** A move that could be made, or the nearest share that could (0 to 1). */
export type Move =
  | { readonly ok: true; readonly amounts: Amounts }
  | { readonly ok: false; readonly nearest: number };

/** The sum of the amounts of some channels, all of them by default. */
export function sum(amounts: Amounts, channels: readonly string[] = Object.keys(amounts)): number {
  return channels.reduce((total, channel) => total + (amounts[channel] ?? 0), 0);
}

/** Rounding of sums must not refuse a move to the very edge of what is possible. */
const slack = 1e-9;

/**
 * Moves the share of one channel, or of a group, to `share` (0 to 1) of an unchanged total. The unlocked members
 * of the group change in proportion to what they have, and so do the unlocked channels outside it, which give or take.
 */
export function moveShare(
  amounts: Amounts,
  members: readonly string[],
  share: number,
  locks: readonly string[],
): Move {
  const total = sum(amounts);
  const free = Object.keys(amounts).filter((channel) => !locks.includes(channel));
  const moving = free.filter((channel) => members.includes(channel));
  const yielding = free.filter((channel) => !members.includes(channel));
  const current = sum(amounts, members);
  const canGain = moving.length > 0 ? sum(amounts, yielding) : 0;
  const canLose = yielding.length > 0 ? sum(amounts, moving) : 0;
  const gain = share * total - current;
  if (gain > canGain + slack * total) return { ok: false, nearest: (current + canGain) / total };
  if (gain < -canLose - slack * total) return { ok: false, nearest: (current - canLose) / total };
  return {
    ok: true,
    amounts: { ...amounts, ...scaleTo(amounts, moving, gain), ...scaleTo(amounts, yielding, -gain) },
  };
}

/** The smallest and the largest share (0 to 1) that `moveShare` would grant. */
export function reachableShares(
  amounts: Amounts,
  members: readonly string[],
  locks: readonly string[],
): { least: number; most: number } {
  const edge = (share: number): number => {
    const move = moveShare(amounts, members, share, locks);
    return move.ok ? share : move.nearest;
  };
  return { least: edge(0), most: edge(1) };
}

/** New money: a group gets an amount of its own, and the other channels keep theirs. */
export function giveAmount(
  amounts: Amounts,
  members: readonly string[],
  amount: number,
  locks: readonly string[],
): Move {
  const moving = members.filter((channel) => !locks.includes(channel));
  const fixed = sum(amounts, members) - sum(amounts, moving);
  if (moving.length === 0 || amount < fixed - slack * sum(amounts))
    return { ok: false, nearest: fixed / sum(amounts) };
  const gain = amount - sum(amounts, members);
  return { ok: true, amounts: { ...amounts, ...scaleTo(amounts, moving, gain) } };
}

/** The same shares of another total. */
export function scaleTotal(amounts: Amounts, total: number): Amounts {
  const factor = total / sum(amounts);
  return Object.fromEntries(Object.entries(amounts).map(([channel, amount]) => [channel, amount * factor]));
}

/** The channels' amounts after `gain` is spread over them in proportion; evenly where they all have nothing. */
function scaleTo(amounts: Amounts, channels: readonly string[], gain: number): Amounts {
  const before = sum(amounts, channels);
  const after = Math.max(0, before + gain);
  return Object.fromEntries(
    channels.map((channel) => {
      const part = before > 0 ? (amounts[channel] ?? 0) / before : 1 / channels.length;
      return [channel, after * part];
    }),
  );
}
