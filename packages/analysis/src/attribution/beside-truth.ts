/** Credit beside truth: what rules say a channel sold, and what would not have been sold without it. */
import { estimate, type Estimate, type Mean } from '../estimate.ts';
import type { TrueEffect } from '../truth/truth.ts';
import type { AttributionRuleId } from './rules.ts';
import type { LogTotals, Reported } from './credit.ts';

/** The credit of a channel under a rule, over replications. */
export interface ChannelCredit {
  readonly rule: AttributionRuleId;
  /** Null for what stays unassigned. */
  readonly channel: string | null;
  readonly purchases: Estimate;
  readonly revenue: Estimate;
  /** Share of all purchases, 0 to 1; null where nobody bought. */
  readonly share: number | null;
}

/** The credit of every rule asked for, channel by channel and then unassigned. @throws RangeError without replications */
export function creditOf(
  logs: readonly LogTotals[],
  channels: readonly string[],
  rules: readonly AttributionRuleId[],
): ChannelCredit[] {
  const purchases = estimate(logs.map((log) => log.purchases)).mean.value;
  return rules.flatMap((rule) =>
    [...channels, null].map((channel, i): ChannelCredit => {
      const credited = estimate(logs.map((log) => log.credit[rule]!.purchases[i]!));
      return {
        rule,
        channel,
        purchases: credited,
        revenue: estimate(logs.map((log) => log.credit[rule]!.revenue[i]!)),
        share: purchases > 0 ? credited.mean.value / purchases : null,
      };
    }),
  );
}

/** One channel's credit under one rule, beside its truth over the same window. */
export interface CreditBesideTruth {
  readonly channel: string;
  readonly rule: AttributionRuleId;
  readonly credited: ChannelCredit;
  readonly truth: TrueEffect;
  /** Credited purchases for each true one: .12 sees 12 % of them, 4.1 sees 4.1 times as many; null where nothing was true. */
  readonly seen: number | null;
  /** Credited revenue for each unit of money; the true one is in `truth.off.roas`. Null where no money was spent. */
  readonly roas: Mean | null;
}

/** @param effects of the window that credit is given for */
export function besideTruth(
  credit: readonly ChannelCredit[],
  effects: readonly TrueEffect[],
): CreditBesideTruth[] {
  return credit.flatMap((credited) => {
    const { channel, rule } = credited;
    const truth = effects.find(({ subject }) => subject.kind === 'channel' && subject.id === channel);
    if (channel === null || truth === undefined) return [];
    const bought = truth.off.purchases.mean.value;
    const spent = truth.off.spend.mean.value;
    return {
      channel,
      rule,
      credited,
      truth,
      seen: bought > 0 ? credited.purchases.mean.value / bought : null,
      roas: spent > 0 ? perMoney(credited.revenue.mean, spent) : null,
    };
  });
}

function perMoney({ value, low, high, level }: Mean, money: number): Mean {
  return { value: value / money, low: low / money, high: high / money, level };
}

/** A number reported of a channel, and what it counts. */
export interface ReportedMetric {
  readonly channel: string;
  /** `spend`, `bought`: on the bill; `contacts`: logged, nobody acted; `opened`: messages opened; `responses`: logged, acted on; `move`: what people did. */
  readonly metric: 'spend' | 'bought' | 'contacts' | 'opened' | 'responses' | 'move';
  /** Of a move: its label, e.g. "Unsubscribes". */
  readonly move: string | null;
  readonly count: Estimate;
}

/** What a dashboard reports of every channel. Every spend has the contacts it bought, however little of them is logged. */
export function reportedOf(logs: readonly LogTotals[], channels: readonly string[]): ReportedMetric[] {
  return channels.flatMap((channel, i) => {
    const counted = (
      metric: ReportedMetric['metric'],
      move: string | null,
      count: (from: Reported) => number,
    ) => ({
      channel,
      metric,
      move,
      count: estimate(logs.map((log) => count(log.reported[i]!))),
    });
    const moves = [...new Set(logs.flatMap((log) => Object.keys(log.reported[i]!.moves)))].toSorted();
    return [
      ...(['spend', 'bought', 'contacts', 'opened', 'responses'] as const).map((metric) =>
        counted(metric, null, (reported) => reported[metric]),
      ),
      ...moves.map((move) => counted('move', move, (reported) => reported.moves[move] ?? 0)),
    ];
  });
}
