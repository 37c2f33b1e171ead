/**
 * Moving budget between channels with the total kept. Shares are fractions that sum to 1; changes come in points of the
 * total. Locked channels never move; what a change needs is taken from, or given to, the unlocked others in proportion.
 */
import type { ChannelKind } from './channel.ts';
import { showNumber, type Issue } from './issue.ts';

export interface SplitChannel {
  readonly id: string;
  readonly label: string;
  readonly kind: ChannelKind;
}

export type Shares = Readonly<Record<string, number>>;
const NEGLIGIBLE = 5e-4; // rounding of shares typed in points with one decimal

/** Shares of the channels of one kind, summed. */
export function shareOfKind(shares: Shares, channels: readonly SplitChannel[], kind: ChannelKind): number {
  return channels.reduce((sum, channel) => sum + (channel.kind === kind ? (shares[channel.id] ?? 0) : 0), 0);
}

/**
 * Sets the shares of some channels at once; the unlocked, unnamed others give or take the rest in proportion to what they
 * have (equally when they have nothing).
 * @param targets channel -> wanted share, 0 to 1
 * @returns the new shares, or the issue that says what would be possible
 */
export function setShares(
  shares: Shares,
  targets: Shares,
  channels: readonly SplitChannel[],
  locks: readonly string[],
): { shares: Shares } | { issues: Issue[] } {
  const issues: Issue[] = [];
  for (const [id, target] of Object.entries(targets)) {
    const label = channels.find((channel) => channel.id === id)?.label ?? id;
    if (locks.includes(id) && Math.abs(target - (shares[id] ?? 0)) > 1e-12)
      issues.push(lockedIssue(id, label, shares[id] ?? 0));
    if (!(target >= -1e-9 && target <= 1 + 1e-9)) issues.push(impossible(id, label, target, 0, 1));
  }
  if (issues.length > 0) return { issues };
  const wanted = Object.values(targets).reduce((sum, target) => sum + target, 0);
  const others = channels.filter((channel) => !(channel.id in targets));
  const held = sumOf(
    others.filter((channel) => locks.includes(channel.id)),
    shares,
  );
  const free = others.filter((channel) => !locks.includes(channel.id));
  const rest = 1 - wanted - held;
  if (free.length === 0 ? Math.abs(rest) > NEGLIGIBLE : rest < -NEGLIGIBLE)
    return { issues: [tooMuch(targets, channels, rest, free.length === 0, held)] };
  const next: Record<string, number> = { ...shares };
  for (const [id, target] of Object.entries(targets))
    if (!locks.includes(id)) next[id] = Math.min(1, Math.max(0, target));
  spread(next, free, Math.max(0, rest));
  return { shares: normalised(next, channels, locks) };
}

/** Moves all channels of a kind to a wanted share of the total, each side in proportion, locked channels left alone. */
export function setShareOfKind(
  shares: Shares,
  kind: ChannelKind,
  target: number,
  channels: readonly SplitChannel[],
  locks: readonly string[],
): { shares: Shares } | { issues: Issue[] } {
  const free = (of: ChannelKind) =>
    channels.filter((channel) => channel.kind === of && !locks.includes(channel.id));
  const other: ChannelKind = kind === 'upstream' ? 'downstream' : 'upstream';
  const mine = free(kind);
  const theirs = free(other);
  const now = shareOfKind(shares, channels, kind);
  const least = mine.length === 0 || theirs.length === 0 ? now : now - sumOf(mine, shares);
  const most = mine.length === 0 || theirs.length === 0 ? now : now + sumOf(theirs, shares);
  if (!(target >= least - NEGLIGIBLE && target <= most + NEGLIGIBLE))
    return { issues: [impossible(kind, kind, target, least, most)] };
  const move = Math.min(most, Math.max(least, target)) - now;
  const next: Record<string, number> = { ...shares };
  spread(next, mine, sumOf(mine, shares) + move);
  spread(next, theirs, sumOf(theirs, shares) - move);
  return { shares: normalised(next, channels, locks) };
}

function sumOf(channels: readonly SplitChannel[], shares: Shares): number {
  return channels.reduce((sum, channel) => sum + (shares[channel.id] ?? 0), 0);
}

/** Gives `channels` a total share, in proportion to what they have. */
function spread(shares: Record<string, number>, channels: readonly SplitChannel[], total: number): void {
  const before = sumOf(channels, shares);
  for (const channel of channels) {
    const weight = before > 0 ? (shares[channel.id] ?? 0) / before : 1 / channels.length;
    shares[channel.id] = Math.max(0, total) * weight;
  }
}

/** Takes the rounding of typed shares out of the unlocked channels, so that the shares sum to 1. */
function normalised(
  shares: Record<string, number>,
  channels: readonly SplitChannel[],
  locks: readonly string[],
): Shares {
  const sum = sumOf(channels, shares);
  if (sum === 1) return shares;
  const free = channels.filter((channel) => !locks.includes(channel.id) && (shares[channel.id] ?? 0) > 0);
  const freeSum = sumOf(free, shares);
  if (freeSum > 0)
    for (const channel of free)
      shares[channel.id] = (shares[channel.id] ?? 0) * ((freeSum + 1 - sum) / freeSum);
  return shares;
}

function points(share: number): string {
  return showNumber(Number((share * 100).toFixed(3)));
}

/** Wanted shares that do not fit together: the last one is to blame, unless even 0 would not do. */
function tooMuch(
  targets: Shares,
  channels: readonly SplitChannel[],
  rest: number,
  isFixed: boolean,
  held: number,
): Issue {
  const ids = Object.keys(targets);
  const labelOf = (id: string) => channels.find((channel) => channel.id === id)?.label ?? id;
  const last = ids.at(-1)!;
  const room = targets[last]! + rest;
  if (room >= 0) return impossible(last, labelOf(last), targets[last]!, isFixed ? room : 0, room, held);
  const wanted = points(1 - held - rest);
  return {
    path: [`split.${last}`],
    severity: 'error',
    code: 'split-impossible',
    value: wanted,
    allowed: `at most ${points(1 - held)} points together`,
    suggestion: 'lower them',
    message:
      `${ids.map(labelOf).join(', ')} cannot be ${wanted} % of the budget together ` +
      `(possible: at most ${points(1 - held)} %${held > 0 ? `, ${points(held)} % is locked` : ''}).`,
  };
}

function impossible(id: string, label: string, target: number, least: number, most: number, held = 0): Issue {
  const nearest = points(Math.min(most, Math.max(least, target)));
  return {
    path: [`split.${id}`],
    severity: 'error',
    code: 'split-impossible',
    value: points(target),
    allowed: `${points(least)} to ${points(most)} points`,
    suggestion: nearest,
    message:
      `${label} cannot be ${points(target)} % of the budget (possible: ${points(least)} to ${points(most)} %` +
      `${held > 0 ? `, ${points(held)} % is locked` : ''}). Use ${nearest} %.`,
  };
}

function lockedIssue(id: string, label: string, share: number): Issue {
  return {
    path: [`split.${id}`],
    severity: 'error',
    code: 'split-locked',
    value: points(share),
    allowed: points(share),
    suggestion: `unlock ${id}`,
    message: `${label} is locked at ${points(share)} %. Unlock it to move it.`,
  };
}
