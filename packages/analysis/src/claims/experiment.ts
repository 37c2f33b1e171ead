/** A claim, tried: the same experiment in its world and in the world where it should stop being true. */
import type { CatalogueCheck, Experiment, Scenario, Shares, Shipped, Verdict } from '@meander/core';
import { meanOf } from '../estimate.ts';
import { advised } from './advice.ts';
import { armsCompared, finding, LEVEL, type Finding } from './contrast.ts';
import { lineOf } from './described.ts';
import { valuesOf, weeksOf, type MeasuredWeek, type Runs } from './value.ts';
import { createWorlds, type Sizes, type Worlds } from './worlds.ts';

/** An experiment with the scenarios of its arms, in their order: plain data, complete in itself. */
export interface PlannedExperiment {
  readonly claim: Experiment;
  readonly world: readonly Scenario[];
  readonly counterWorld: readonly Scenario[];
}

export interface TestOptions {
  /** Futures per arm; what the claim asks for when left out, and always 1 for the expected population. */
  readonly replications?: number;
  /** The text that all luck follows from; that of the scenario when left out. */
  readonly seed?: string;
}

export interface TestedArm {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The measure week by week; null where it, or that of an arm beside it, is one number for the whole horizon. */
  readonly weeks: readonly MeasuredWeek[] | null;
  /** The split of the budget that advice led to, channel -> share; null where the arm lives its own plan. */
  readonly split: Shares | null;
}

/** What came out in one world. */
export interface TestedWorld extends Finding {
  readonly level: number;
  readonly population: 'expected' | 'cohorts' | 'agents';
  readonly replications: number;
  readonly arms: readonly TestedArm[];
}

export interface TestedClaim {
  readonly id: string;
  readonly world: TestedWorld;
  readonly counterWorld: TestedWorld;
}

/** Replications of an experiment that does not say. */
const REPLICATIONS = 24;

/** How far a test is: arms that are lived and measured, of those of both worlds. */
export interface TestProgress {
  readonly armsDone: number;
  readonly armsTotal: number;
}

/** How far a test is before it begins. */
export function testToBegin({ arms }: Pick<Experiment, 'arms'>): TestProgress {
  return { armsDone: 0, armsTotal: 2 * arms.length };
}

/**
 * @param tell told after every arm
 * @throws RangeError for a measure, an arm or a week that is not there
 */
export function testClaim(
  { claim, world, counterWorld }: PlannedExperiment,
  options: TestOptions = {},
  worlds: Worlds = createWorlds(),
  tell: (progress: TestProgress) => void = () => undefined,
): TestedClaim {
  let progress = testToBegin(claim);
  const count = () => {
    progress = { ...progress, armsDone: progress.armsDone + 1 };
    tell(progress);
  };
  return {
    id: claim.id,
    world: testWorld(claim, world, options, worlds, count),
    counterWorld: testWorld(claim, counterWorld, options, worlds, count),
  };
}

function testWorld(
  claim: Experiment,
  scenarios: readonly Scenario[],
  { replications: wanted, seed }: TestOptions,
  worlds: Worlds,
  count: () => void,
): TestedWorld {
  const { population } = claim;
  const replications = population === 'expected' ? 1 : (wanted ?? claim.replications ?? REPLICATIONS);
  const lucky = scenarios.map((scenario, i) => {
    const own = seed === undefined ? scenario : { ...scenario, seed };
    const { advice } = claim.arms[i]!;
    return advice === undefined ? own : advised(own, advice);
  });
  const runs = runsOf(claim, lucky, { population, replications }, worlds);
  const uses = claim.arms.map((arm) => arm.measure ?? claim.measure);
  const hasWeeks = lineOf(claim) !== null;
  const compared = armsCompared(claim);
  const measured = claim.arms.map(({ id, label }, i) => {
    const values = valuesOf(uses[i]!, id, runs);
    const { value, low, high } = meanOf(values, LEVEL);
    const weeks = (hasWeeks && i < compared && weeksOf(uses[i]!, id, runs)) || null;
    count();
    const split = claim.arms[i]!.advice === undefined ? null : lucky[i]!.plan.split;
    return { values, arm: { id, label, value, low, high, weeks, split } };
  });
  const values = measured.map((each) => each.values);
  const arms = measured.map(({ arm }) => arm);
  return { ...finding(claim.contrast, values), level: LEVEL, population, replications, arms };
}

function runsOf({ arms }: Experiment, scenarios: readonly Scenario[], sizes: Sizes, worlds: Worlds): Runs {
  const blocks = worlds.blocks(scenarios, sizes);
  return new Map(
    arms.map(({ id }, i) => [
      id,
      {
        scenario: scenarios[i]!,
        population: sizes.population,
        block: blocks[i]!,
        blockOf: (scenario: Scenario) => worlds.blocks([scenario], sizes)[0]!,
      },
    ]),
  );
}

/** What a look at the catalogue gives. */
export interface CheckedWorld {
  readonly verdict: Exclude<Verdict, 'undecided'>;
  /** Share of what is asked for that is so. */
  readonly effect: number;
  /** What was looked at, in order. */
  readonly items: readonly { readonly what: string; readonly isSo: boolean }[];
  /** What is not so. */
  readonly exceptions: readonly string[];
}

/** @throws RangeError when nothing is asked for: such a check could not fail */
export function checkClaim(
  { id, items, counterWorld }: CatalogueCheck,
  shipped: Shipped,
): { readonly id: string; readonly world: CheckedWorld; readonly counterWorld: CheckedWorld } {
  const look = (at: Shipped): CheckedWorld => {
    const found = items(at);
    if (found.length === 0) throw new RangeError(`the check "${id}" asks for nothing`);
    const exceptions = found.filter(({ isSo }) => !isSo).map(({ what }) => what);
    return {
      verdict: exceptions.length === 0 ? 'holds' : 'fails',
      effect: 1 - exceptions.length / found.length,
      items: found,
      exceptions,
    };
  };
  return { id, world: look(shipped), counterWorld: look(counterWorld.shipped(shipped)) };
}
