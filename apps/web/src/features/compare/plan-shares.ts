/** Two plans as the plan table shows them: channels in their groups, with money and shares side by side. */
import type { PlanPair } from '../../comparison/pair.ts';
import { amountsOfB, hasSameTotal, movedChannels } from '../../comparison/plan-edit.ts';
import { sum, type Amounts } from '../../comparison/split.ts';
import type { ResolvedPlan } from './live.ts';

/** In the order in which people meet them. */
export const families = ['UPSTREAM', 'DOWNSTREAM'] as const;
export type Family = (typeof families)[number];

export interface ChannelOfPlan {
  readonly id: string;
  readonly label: string;
  readonly family: Family;
  readonly meaning: string;
}

export interface PlanShares {
  readonly channels: readonly ChannelOfPlan[];
  /** Money per week by channel. */
  readonly a: Amounts;
  readonly b: Amounts;
  readonly totalA: number;
  readonly totalB: number;
  /** Whether plan B spends as much as plan A. */
  readonly isTotalKept: boolean;
  /** Channels that plan B gives another amount. */
  readonly moved: readonly string[];
}

function amountsOf({ budget }: ResolvedPlan): Amounts {
  return Object.fromEntries(
    budget.allocations.map(({ channel, share }) => [channel.id, share * budget.weekly.amount]),
  );
}

/** The two plans' money. Plan B's is worked out here where its changes allow it, so that a slider never waits. */
export function planShares(pair: PlanPair, a: ResolvedPlan, b: ResolvedPlan): PlanShares {
  const amountsA = amountsOf(a);
  const amountsB = amountsOfB(pair, amountsA) ?? amountsOf(b);
  const isTotalKept = hasSameTotal(amountsA, amountsB);
  return {
    channels: families.flatMap((family) =>
      a.budget.allocations.flatMap(({ channel: { id, label, kind, meaning } }) =>
        kind === family ? [{ id, label, family, meaning }] : [],
      ),
    ),
    a: amountsA,
    b: amountsB,
    totalA: sum(amountsA),
    totalB: sum(amountsB),
    isTotalKept,
    moved: movedChannels(amountsA, amountsB),
  };
}

/** Ids of a family's channels. */
export function idsOf(shares: PlanShares, family: Family): string[] {
  return shares.channels.filter((channel) => channel.family === family).map(({ id }) => id);
}

/** Points of the budget that some channels have: of plan A's total, so that new money shows as more than 100. */
export function pointsOf(amounts: Amounts, ids: readonly string[], totalA: number): number {
  return totalA === 0 ? 0 : Math.round((1000 * sum(amounts, ids)) / totalA) / 10;
}
