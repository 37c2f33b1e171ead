/** What a measure is: a named number of a run, described once. */
import type { Block, MeasureCourse, Population, Scenario } from '@meander/core';

/** A run that is measured. */
export interface MeasuredRun {
  readonly scenario: Scenario;
  readonly population: Population;
  readonly block: Block;
  /** The same replications of another scenario, with the same people and the same luck; simulated once. */
  readonly blockOf: (scenario: Scenario) => Block;
}

export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly meaning: string;
  /** Why it is one number for the whole horizon, in one sentence; left out where it runs over the weeks. */
  readonly standsStill?: string;
  /** Qualifiers it cannot do without. */
  readonly needs?: readonly (keyof MeasureCourse)[];
  /**
   * One replication, counted from the block's first: values at the end of weeks 0 .. horizon, flows as totals since week 1, rates as
   * they are in force in a week; or a single value, where it stands still.
   */
  readonly read: (run: MeasuredRun, replication: number, use: MeasureCourse) => Float64Array;
}

/** One or several names as a list. */
export function namesIn(names: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof names === 'string' ? [names] : names;
}

/** Whether a name is among those asked for; all are when none is. */
export function isAmong(name: string | null, names: string | readonly string[] | undefined): boolean {
  const wanted = namesIn(names);
  return wanted === undefined || (name !== null && wanted.includes(name));
}

/** Weekly amounts as totals at the end of weeks 0 .. weeks. */
export function runningTotal(weekly: Float64Array): Float64Array {
  const totals = new Float64Array(weekly.length + 1);
  for (let i = 0; i < weekly.length; i++) totals[i + 1] = totals[i]! + weekly[i]!;
  return totals;
}

/** What is recorded of a replication beside its block, kept as long as its scenario lives: several measures ask for the same. */
export function recordedOnce<Recorded>(
  record: (run: MeasuredRun, replication: number) => Recorded,
): (run: MeasuredRun, replication: number) => Recorded {
  const known = new WeakMap<Scenario, Map<string, Recorded>>();
  return (run, replication) => {
    const of = known.get(run.scenario) ?? new Map<string, Recorded>();
    known.set(run.scenario, of);
    const place = run.block.from + replication;
    const key = `${run.population} ${place}`;
    const found = of.get(key) ?? record(run, place);
    of.set(key, found);
    return found;
  };
}
