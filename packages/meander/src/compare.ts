/** Two plans for the same people with the same luck. */
import {
  difference,
  differenceBand,
  payback,
  type BandPoint,
  type Estimate,
  type Metric,
  type Payback,
} from '@meander/analysis';
import { outOfRange } from '@meander/core';
import { byMetric, runOf, type Run } from './run.ts';
import type { Scenario } from './scenario.ts';
import { ScenarioError } from './scenario-error.ts';
import { simulate, type SimulationOptions } from './simulate.ts';

/** Variant minus baseline. */
export interface Difference extends Estimate {
  /** Share of futures in which the variant is ahead, 0 to 1; ties count one half. */
  readonly probabilityPositive: number;
}

/** The difference of every measure at one week. */
export type DifferenceSummary = Readonly<Record<Metric, Difference>>;

export interface Comparison {
  /** Whether both were simulated for the same people with the same luck: their seeds are the same. */
  readonly isPaired: boolean;
  readonly baseline: Run;
  readonly variant: Run;
  /**
   * Every measure's difference at the end of a week of the plan.
   * @throws RangeError for a week outside 0 .. horizon
   */
  at(week: number, annualDiscount?: number): DifferenceSummary;
  /** When the variant has paid back, if ever. */
  payback(annualDiscount?: number): Payback;
  /** Percentiles and mean of the difference, week by week from week 0. */
  band(metric?: Metric, annualDiscount?: number): BandPoint[];
}

/**
 * Simulates two scenarios and compares them replication by replication.
 * @throws ScenarioError when their horizons differ, or the signal's reason when stopped before anything was finished
 */
export async function compare(
  baseline: Scenario,
  variant: Scenario,
  options: SimulationOptions = {},
): Promise<Comparison> {
  const weeks = baseline.data.horizonWeeks;
  if (variant.data.horizonWeeks !== weeks) {
    throw new ScenarioError([
      outOfRange(
        ['variant', 'horizonWeeks'],
        'horizon of the variant',
        variant.data.horizonWeeks,
        weeks,
        weeks,
        'weeks',
      ),
    ]);
  }
  const [left, right] = await simulate([baseline.data, variant.data], options);
  const a = runOf(baseline, left!);
  const b = runOf(variant, right!);
  return {
    isPaired: a.manifest.seed === b.manifest.seed,
    baseline: a,
    variant: b,
    at: (week, annualDiscount) =>
      byMetric((metric) => {
        const { estimate, probabilityPositive } = difference(a.block, b.block, metric, week, annualDiscount);
        return { ...estimate, probabilityPositive };
      }),
    payback: (annualDiscount) => payback(a.block, b.block, annualDiscount),
    band: (metric = 'netValue', annualDiscount) => differenceBand(a.block, b.block, metric, annualDiscount),
  };
}
