/**
 * What channels truly did: the plan as it is minus the plan without them, replication by replication, with common luck. Removals
 * are never rescaled to add up to 100 %: what they leave of everything, or count twice, is the joint effect.
 */
import { weeklyColumn, type Block, type WeeklyColumn } from '@meander/core';
import { estimate, type Estimate, type Mean } from '../estimate.ts';
import { checkWeek } from '../series.ts';
import type { Counterfactual, Subject } from './counterfactual.ts';
import { ratioOf, unitCost, type UnitCost } from './ratio.ts';

/** What effects are measured on: totals from week 1 to the end of the window. */
export const EFFECT_METRICS = ['purchases', 'newCustomers', 'revenue', 'netValue', 'spend'] as const;
export type EffectMetric = (typeof EFFECT_METRICS)[number] & WeeklyColumn;

/** With minus without, over one window. */
export interface Effect extends Readonly<Record<EffectMetric, Estimate>> {
  /** Incremental revenue per incremental money spent; null where no money is spent more. */
  readonly roas: Mean | null;
  /** Incremental money per incremental purchase; null where nothing is bought more. */
  readonly costPerPurchase: UnitCost | null;
}

export interface TrueEffect {
  /** `joint`: everything off minus the sum of all single removals; below 0 where channels need each other. */
  readonly subject: Subject | { readonly kind: 'joint'; readonly id: 'joint' };
  /** The window: effects from week 1 to the end of this week. */
  readonly week: number;
  /** The plan minus the plan without the subject. */
  readonly off: Effect;
  /** The plan with a little more money for the subject minus the plan; null where it was not asked for. */
  readonly marginal: Effect | null;
}

/** A counterfactual with its results. */
export interface LivedCounterfactual extends Pick<Counterfactual, 'subject' | 'change'> {
  readonly block: Block;
}

export const SHORT_WINDOW = 4;

/** A short window and the whole plan. */
function defaultWindows({ weeks }: Pick<Block, 'weeks'>): number[] {
  return [...new Set([Math.min(SHORT_WINDOW, weeks), weeks])];
}

/** What one arm came to by the end of a window, replication by replication: plain data that threads can hand over. */
export interface ArmTotals {
  /** Null of the plan as it is. */
  readonly arm: Pick<Counterfactual, 'subject' | 'change'> | null;
  readonly week: number;
  readonly totals: Totals;
}

/**
 * The totals of the plan and of its counterfactuals at the ends of windows.
 * @param windows weeks at whose end effects are read; 4 and the horizon when left out
 * @throws RangeError for a week outside the plan, or for blocks that are not paired
 */
export function armTotals(
  baseline: Block,
  lived: readonly LivedCounterfactual[],
  windows: readonly number[] = defaultWindows(baseline),
): ArmTotals[] {
  for (const { block } of lived) checkPaired(baseline, block);
  const arms = [
    { arm: null, block: baseline },
    ...lived.map(({ subject, change, block }) => ({ arm: { subject, change }, block })),
  ];
  return windows.flatMap((week) =>
    arms.map(({ arm, block }) => ({ arm, week, totals: totalsAt(block, checkWeek(baseline, week)) })),
  );
}

/** Totals of consecutive replications as one; each part has the same arms in the same order. */
export function mergeArmTotals(parts: readonly (readonly ArmTotals[])[]): ArmTotals[] {
  return (parts[0] ?? []).map((first, i) => ({
    ...first,
    totals: byMetric((metric) =>
      Float64Array.from(parts.flatMap((part) => Array.from(part[i]!.totals[metric]))),
    ),
  }));
}

/** The effect of every subject over every window, and the joint effect of all. @throws RangeError without replications */
export function effectsOf(arms: readonly ArmTotals[]): TrueEffect[] {
  return arms.flatMap(({ arm, week, totals: now }) => {
    if (arm !== null) return [];
    const counterfactual = arms.filter((each) => each.week === week && each.arm !== null);
    const rows = counterfactual.flatMap(({ arm: removed, totals }): Row[] => {
      if (removed?.change !== 'off') return [];
      const raised = counterfactual.find(
        (each) => each.arm?.change === 'more' && isSame(each.arm.subject, removed.subject),
      );
      const marginal = raised === undefined ? null : minus(raised.totals, now);
      return [{ subject: removed.subject, off: minus(now, totals), marginal }];
    });
    const joint = jointOf(rows);
    return [...rows, ...(joint === null ? [] : [joint])].map(({ subject, off, marginal }) => ({
      subject,
      week,
      off: effectOf(off),
      marginal: marginal === null ? null : effectOf(marginal),
    }));
  });
}

/** The effect of every subject over every window, from the blocks themselves. @throws RangeError as `armTotals` */
export function truthOf(
  baseline: Block,
  lived: readonly LivedCounterfactual[],
  windows?: readonly number[],
): TrueEffect[] {
  return effectsOf(armTotals(baseline, lived, windows));
}

/** Metric -> its total in every replication. */
type Totals = Readonly<Record<EffectMetric, Float64Array>>;

interface Row {
  readonly subject: TrueEffect['subject'];
  readonly off: Totals;
  readonly marginal: Totals | null;
}

/** What all removals leave unexplained. Marginal effects have no joint row: a little of everything nearly adds up. */
function jointOf(rows: readonly Row[]): Row | null {
  const all = rows.find(({ subject }) => subject.kind === 'all');
  if (all === undefined) return null;
  const off = rows
    .filter(({ subject }) => subject.kind === 'channel')
    .reduce((left, each) => minus(left, each.off), all.off);
  return { subject: { kind: 'joint', id: 'joint' }, off, marginal: null };
}

function isSame(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id;
}

function byMetric<Value>(value: (metric: EffectMetric) => Value): Record<EffectMetric, Value> {
  return Object.fromEntries(EFFECT_METRICS.map((metric) => [metric, value(metric)])) as Record<
    EffectMetric,
    Value
  >;
}

function totalsAt(block: Block, week: number): Totals {
  return byMetric((metric) =>
    Float64Array.from({ length: block.to - block.from }, (_, replication) =>
      weeklyColumn(block, replication, metric)
        .subarray(0, week)
        .reduce((sum, amount) => sum + amount, 0),
    ),
  );
}

/** Over the replications that both have. */
function minus(a: Totals, b: Totals): Totals {
  return byMetric((metric) =>
    Float64Array.from(
      { length: Math.min(a[metric].length, b[metric].length) },
      (_, i) => a[metric][i]! - b[metric][i]!,
    ),
  );
}

function effectOf(totals: Totals): Effect {
  return {
    ...byMetric((metric) => estimate(totals[metric])),
    roas: ratioOf(totals.revenue, totals.spend),
    costPerPurchase: unitCost(totals.purchases, totals.spend),
  };
}

/**
 * How much of an effect is there by an early week, as a share of that by a later one.
 * @param without the counterfactual of the subject, off
 * @returns null where there is no effect by the later week
 */
export function realisedShare(
  baseline: Block,
  without: Block,
  metric: EffectMetric,
  early = SHORT_WINDOW,
  late = baseline.weeks,
): Mean | null {
  checkPaired(baseline, without);
  const effect = (week: number) =>
    minus(totalsAt(baseline, checkWeek(baseline, week)), totalsAt(without, week))[metric];
  return ratioOf(effect(early), effect(late));
}

function checkPaired(a: Block, b: Block): void {
  if (a.from !== b.from || a.weeks !== b.weeks || a.population !== b.population)
    throw new RangeError(
      `the runs are not paired: ${a.population} and ${b.population}, replications from ${a.from} and ${b.from}, ${a.weeks} and ${b.weeks} weeks`,
    );
}
