/** One scenario simulated. */
import {
  band,
  causeTotals,
  channelTotals,
  METRICS,
  milestoneWeeks,
  summary,
  type BandPoint,
  type CauseTotal,
  type ChannelTotal,
  type Estimate,
  type Metric,
  type MilestoneWeek,
} from '@meander/analysis';
import {
  recordJourneys,
  type Block,
  type CustomerJourney,
  type Manifest,
  type Recording,
} from '@meander/core';
import { runId } from '@meander/runner';
import type { Scenario } from './scenario.ts';
import { simulate, type Simulated, type SimulationOptions } from './simulate.ts';

/** Every measure at one week. */
export type RunSummary = Readonly<Record<Metric, Estimate>>;

export interface Run {
  /** Follows from the manifest: the same run has the same id everywhere. */
  readonly id: string;
  /** What determines its bytes; `replications` are those that are finished. */
  readonly manifest: Manifest;
  readonly scenario: Scenario;
  /** The results as columns. */
  readonly block: Block;
  /**
   * Every measure at the end of a week of the plan; totals since week 1, but the pipeline is a stock.
   * @throws RangeError for a week outside 0 .. horizon
   */
  at(week: number, annualDiscount?: number): RunSummary;
  /** Percentiles and mean of a measure, week by week from week 0. */
  band(metric: Metric, annualDiscount?: number): BandPoint[];
  /** Moves by cause over the horizon, mean per replication. */
  causes(): CauseTotal[];
  /** Money and contacts of each channel over the horizon, mean per replication. */
  channels(): ChannelTotal[];
  /** People at each milestone at the end of each week, mean per replication. */
  milestones(): MilestoneWeek[];
  /**
   * The lives of single customers with the causes of their moves and the contacts that triggered nothing; of all of them
   * unless `customers` names some. `replication` says of which future, from 0 on.
   * @throws RangeError unless the run holds people one by one (population `agents`)
   */
  journeys(of?: {
    readonly customers?: readonly number[];
    readonly replication?: number;
  }): Generator<CustomerJourney>;
}

/** Simulates a scenario. @throws ScenarioError, or the signal's reason when stopped before anything was finished */
export async function run(scenario: Scenario, options: SimulationOptions = {}): Promise<Run> {
  const [simulated] = await simulate([scenario.data], options);
  return runOf(scenario, simulated!);
}

export function runOf(scenario: Scenario, { manifest, block }: Simulated): Run {
  const recordings = new Map<number, Recording>();
  return {
    id: runId(manifest),
    manifest,
    scenario,
    block,
    at: (week, annualDiscount) => byMetric((metric) => summary(block, metric, week, annualDiscount)),
    band: (metric, annualDiscount) => band(block, metric, annualDiscount),
    causes: () => causeTotals(block),
    channels: () => channelTotals(block),
    milestones: () => milestoneWeeks(block),
    *journeys({ customers, replication = 0 } = {}) {
      const recording = recordingOf(replication);
      const wanted = customers ?? Array.from({ length: recording.customers }, (_, customer) => customer);
      for (let at = 0; at < wanted.length; at += AT_ONCE)
        yield* recording.journeys(wanted.slice(at, at + AT_ONCE));
    },
  };

  /** A future is lived again the first time somebody asks for its customers. */
  function recordingOf(replication: number): Recording {
    const { population, replications } = manifest;
    if (population !== 'agents')
      throw new RangeError(
        `invalid population: ${population} (journeys need agents: people held one by one)`,
      );
    if (!Number.isInteger(replication) || replication < 0 || replication >= replications)
      throw new RangeError(`invalid replication: ${replication} (expected 0 to ${replications - 1})`);
    const known = recordings.get(replication) ?? recordJourneys(scenario.data, { replication });
    recordings.set(replication, known);
    return known;
  }
}

/** Customers whose lives are held at once. */
const AT_ONCE = 1000;

/** An answer for every measure. */
export function byMetric<Answer>(answer: (metric: Metric) => Answer): Readonly<Record<Metric, Answer>> {
  return Object.fromEntries(METRICS.map((metric) => [metric, answer(metric)])) as Record<Metric, Answer>;
}
