/**
 * How long a run of a program takes: counted parts, each at the nanoseconds that it took on one core of an ordinary machine,
 * fitted over all shipped journeys with 1,000 to 400,000 people.
 */
import type { Program } from '../compile/program.ts';
import { weekKey } from '../random/index.ts';
import { homesOf, homeThreshold } from './kernel/kernel.ts';
import { createRaces } from './race.ts';
import { liveWeek, openWorld, type PopulationKind } from './week.ts';

/** What looking for those who agents look at again may take itself, in nanoseconds. */
const SEARCH_WORK = 2e7;
/** Weeks between two looks at the draws; living the weeks between is the smaller part. */
const LOOK_EVERY = 4;

/** Nanoseconds until the tables of a program lie where its kernels read them. */
const SET_UP = 0.6e6;

/** Nanoseconds of a run of so many replications, warm-up included. */
export function workOfRun(program: Program, population: PopulationKind, replications: number): number {
  const { warmupWeeks, horizonWeeks, substeps } = program;
  const steps = (warmupWeeks + horizonWeeks) * substeps;
  if (population !== 'expected') return workPerStep(program, population) * steps * replications;
  const ledger = (1000 + 1.9 * program.terms.count) * horizonWeeks * substeps;
  return (SET_UP + expectedStep(program) * steps + ledger) * replications;
}

/** Rates are worked out from the terms that change from week to week, and people follow every entry. */
function expectedStep(program: Program): number {
  const { terms, entries, cells } = program;
  return (
    2000 + 5.5 * terms.variable.rate.length + 4 * entries.count + 13 * quantitiesOf(program) * cells.length
  );
}

/** What matrices draw in every cell. */
function quantitiesOf({ events }: Program): number {
  return events
    .flatMap(({ matrix }) => matrix ?? [])
    .reduce(
      (sum, { quantities, branches }) =>
        sum + quantities.length + branches.reduce((steps, branch) => steps + 1 + branch.steps.length, 0),
      0,
    );
}

/** Nanoseconds of a step of drawn people, of which a week has `substeps`. */
function workPerStep(program: Program, population: Exclude<PopulationKind, 'expected'>): number {
  const { terms, events, cells, people, ageing } = program;
  const rows = events.reduce((sum, event) => sum + event.active.length, 0);
  const matrices = events.filter(({ matrix }) => matrix !== undefined);
  const drawn = 80 * quantitiesOf(program) * cells.length;
  if (population === 'cohorts') return 32 * terms.count + 9.5 * rows + drawn;
  const { home, away, gone } = looksAgain(program, 22 * terms.count + drawn);
  const perPerson = 0.12 * events.length + 50 * matrices.length;
  const perGone = 1.7 * events.length + (ageing === undefined ? 0 : 8.9);
  const looked = perPerson * people + perGone * gone + 43 * home + 71 * away;
  return 6 * terms.count + 26 * rows + drawn + looked;
}

interface Looks {
  /** Customers at home whose draw does not settle the event, per step, over all events. */
  readonly home: number;
  /** The same of those who are away from the cell they started in. */
  readonly away: number;
  /** People away. */
  readonly gone: number;
}

const known = new WeakMap<Program, Looks>();

/** Whom agents look at again, on average over the weeks: found by living them in expectation, as many as time allows. */
function looksAgain(program: Program, stepWork: number): Looks {
  const looks = known.get(program) ?? searchLooks(program, stepWork);
  known.set(program, looks);
  return looks;
}

function searchLooks(program: Program, stepWork: number): Looks {
  const first = 1 - program.warmupWeeks;
  const affordable = Math.ceil(SEARCH_WORK / (stepWork * program.substeps));
  const last = Math.min(program.horizonWeeks, first + affordable);
  const world = openWorld(program, 'expected', 0, 'fast');
  const homes = homesOf(program);
  const races = createRaces(program);
  let [home, away, gone, looks] = [0, 0, 0, 0];
  for (let week = first; week <= last; week++) {
    liveWeek(world, week);
    if ((week - first) % LOOK_EVERY !== 0) continue;
    looks += 1;
    for (let cell = 0; cell < homes.length; cell++)
      if (homes[cell] === 0) gone += world.population.counts[cell]!;
    for (const race of races) {
      race.begin(world.rates, weekKey(world.seed, 0, week, 0));
      const atHome = chance(homeThreshold(homes, race));
      for (let cell = 0; cell < homes.length; cell++) {
        const people = world.population.counts[cell]!;
        if (homes[cell] === 1) home += people * atHome;
        else away += people * chance(race.threshold[cell]!);
      }
    }
  }
  return { home: home / looks, away: away / looks, gone: gone / looks };
}

/** A threshold of draws as whole numbers of 32 bits, with a sign -> the share of draws below it. */
function chance(threshold: number): number {
  return (threshold + 2 ** 31) / 2 ** 32;
}
