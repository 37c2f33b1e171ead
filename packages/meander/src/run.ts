/** One scenario simulated. */
import {
  band,
  crowdOf,
  crowdsBySegment,
  findCustomers,
  openCustomers,
  twinsOf,
  causeTotals,
  channelTotals,
  METRICS,
  milestoneWeeks,
  summary,
  type BandPoint,
  type CauseTotal,
  type ChannelTotal,
  type Crowd,
  type CustomerFilter,
  type CustomerOrder,
  type Customers,
  type Estimate,
  type Metric,
  type MilestoneWeek,
  type Twin,
} from '@meander/analysis';
import { stories } from '@meander/catalogue';
import { unknownName, type Block, type CustomerJourney, type Manifest } from '@meander/core';
import { runId } from '@meander/runner';
import { ScenarioError } from './scenario-error.ts';
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
   * The lives of single customers with the causes of their moves and the contacts that triggered nothing: of those that `customers`
   * names, of those who are like what is asked for, or of everybody. `replication` says of which future, from 0 on.
   * @throws RangeError unless the run holds people one by one (population `agents`); ScenarioError for an unknown story
   */
  journeys(of?: CustomersLike): Generator<CustomerJourney>;
  /** How straight people go to their first purchase, in all and by segment. @throws RangeError as `journeys` does */
  crowd(replication?: number): { readonly all: Crowd; readonly segments: readonly Crowd[] };
  /**
   * The same person in this run and in another of the same people: where the two lives part.
   * @throws RangeError as `journeys` does, for both runs
   */
  twin(customer: number, other: Run, replication?: number): Twin;
}

/** Whose lives. */
export interface CustomersLike extends Omit<CustomerFilter, 'story'> {
  readonly customers?: readonly number[];
  /** Id of a story that they have lived, such as `radio-listener`. */
  readonly like?: string;
  readonly order?: CustomerOrder;
  /** A text that decides a random order. */
  readonly shuffle?: string;
  readonly replication?: number;
}

/** Simulates a scenario. @throws ScenarioError, or the signal's reason when stopped before anything was finished */
export async function run(scenario: Scenario, options: SimulationOptions = {}): Promise<Run> {
  const [simulated] = await simulate([scenario.data], options);
  return runOf(scenario, simulated!);
}

export function runOf(scenario: Scenario, { manifest, block }: Simulated): Run {
  const runs: RunPeople = { manifest, scenario, known: new Map() };
  const self: Run = {
    id: runId(manifest),
    manifest,
    scenario,
    block,
    at: (week, annualDiscount) => byMetric((metric) => summary(block, metric, week, annualDiscount)),
    band: (metric, annualDiscount) => band(block, metric, annualDiscount),
    causes: () => causeTotals(block),
    channels: () => channelTotals(block),
    milestones: () => milestoneWeeks(block),
    *journeys({ customers, like, replication = 0, ...filter } = {}) {
      const people = peopleIn(runs, replication);
      const wanted = customers ?? found(people, like, filter);
      for (let at = 0; at < wanted.length; at += AT_ONCE)
        yield* people.journeys(wanted.slice(at, at + AT_ONCE));
    },
    crowd(replication = 0) {
      const people = peopleIn(runs, replication);
      return { all: crowdOf(people), segments: crowdsBySegment(people) };
    },
    twin: (customer, other, replication = 0) =>
      twinsOf(peopleIn(runs, replication), peopleOf(other, replication), [customer])[0]!,
  };
  peopleOfRuns.set(self, runs);
  return self;
}

/** What is needed to live a run's people again. */
interface RunPeople {
  readonly manifest: Manifest;
  readonly scenario: Scenario;
  readonly known: Map<number, Customers>;
}

const peopleOfRuns = new WeakMap<Run, RunPeople>();

function peopleOf(other: Run, replication: number): Customers {
  const { manifest, scenario } = other;
  return peopleIn(peopleOfRuns.get(other) ?? { manifest, scenario, known: new Map() }, replication);
}

/** A future is lived again the first time somebody asks for its customers. */
function peopleIn({ manifest, scenario, known }: RunPeople, replication: number): Customers {
  const { population, replications } = manifest;
  if (population !== 'agents')
    throw new RangeError(`invalid population: ${population} (journeys need agents: people held one by one)`);
  if (!Number.isInteger(replication) || replication < 0 || replication >= replications)
    throw new RangeError(`invalid replication: ${replication} (expected 0 to ${replications - 1})`);
  const people = known.get(replication) ?? openCustomers(scenario.data, { replication });
  known.set(replication, people);
  return people;
}

/** Numbers of the customers who are like what is asked for. */
function found(
  people: Customers,
  like: string | undefined,
  filter: Omit<CustomersLike, 'customers' | 'like' | 'replication'>,
): number[] {
  const story = stories.find(({ id }) => id === like);
  if (like !== undefined && story === undefined)
    throw new ScenarioError([
      unknownName(
        ['like'],
        'story',
        like,
        stories.map(({ id }) => id),
      ),
    ]);
  const query = { ...filter, limit: people.count, ...(story === undefined ? {} : { story }) };
  return findCustomers(people, query).customers.map(({ customer }) => customer);
}

/** Customers whose lives are held at once. */
const AT_ONCE = 1000;

/** An answer for every measure. */
export function byMetric<Answer>(answer: (metric: Metric) => Answer): Readonly<Record<Metric, Answer>> {
  return Object.fromEntries(METRICS.map((metric) => [metric, answer(metric)])) as Record<Metric, Answer>;
}
