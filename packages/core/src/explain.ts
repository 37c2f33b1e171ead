/** Why a rate is what it is: for any place and week, every cause of every move with the factors that made it. */
import { compileRows } from './compile/compile.ts';
import { prepare } from './compile/prepare.ts';
import type { Program } from './compile/program.ts';
import type { RowEntry, RowTerm } from './compile/rows.ts';
import type { Scalars } from './compile/scalars.ts';
import { warmWorld } from './engine/warm-up.ts';
import {
  forkWorld,
  liveWeek,
  openWorld,
  worldInWeek,
  type PopulationKind,
  type World,
} from './engine/week.ts';
import { unknownName } from './model/issue.ts';
import { matches, type Place } from './model/where.ts';
import type { Where } from './model/journey.ts';
import type { Scenario } from './model/scenario.ts';
import { scheduledScenarios } from './model/schedule.ts';

/** Which rates to explain: those of the first cell that answers to `where`, in a week, in one replication. */
export interface RateQuestion {
  /** 1 .. horizon; weeks of the warm-up are 0, -1, ... */
  readonly week: number;
  /** Segment, milestone and levels; a dimension that is not named is at its start. */
  readonly where: Where;
  /** Default `expected`. */
  readonly population?: PopulationKind;
  /** Default 0. */
  readonly replication?: number;
}

export interface ExplainedMove {
  readonly event: string;
  readonly move: string;
  readonly label: string;
  /** Levels after the move. */
  readonly to: Readonly<Record<string, string>>;
  /** Per step of the week (per week without substeps): the sum of its terms, in order, to the last bit. */
  readonly rate: number;
  /** That it happens in the step; of a repeat purchase, that there is one at all. */
  readonly probability: number;
  readonly terms: readonly ExplainedTerm[];
}

/** A cause's part of a rate: (product of the constants) / substeps x (product of the weekly numbers), each in order, to the last bit. */
export interface ExplainedTerm {
  readonly cause: string;
  readonly label: string;
  readonly channel: string | null;
  readonly rate: number;
  readonly factors: readonly ExplainedFactor[];
}

/** What one mechanism contributes. The first is the cause itself, in its own unit; the others have none. */
export interface ExplainedFactor {
  /** Id of the mechanism, or `cap` where the responses of a contact were scaled to sum to 1. */
  readonly mechanism: string;
  /** What never changes here. */
  readonly constant: number;
  /** What this week makes of it. */
  readonly weekly: number;
}

export interface ExplainedRates {
  readonly segment: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly week: number;
  readonly substeps: number;
  readonly moves: readonly ExplainedMove[];
}

/**
 * Lives until the end of a week and opens the rates in force in a cell in that week's (last) step.
 * @throws RangeError for a week outside the run, or a place nobody can be in
 */
export function explainRate(scenario: Scenario, question: RateQuestion): ExplainedRates {
  const { journey, context, rows, scalars } = compileRows(scenarioIn(scenario, question.week));
  const cell = placeOf(context.cells, { ...journey.start, ...question.where });
  const world = worldIn(prepare(scenario).program, question);
  const { program } = world;
  world.population.release?.();
  const moves = rows.flatMap(({ event, rows: ofEvent }, index) => {
    const first = program.events[index]!.rowStart[cell]!;
    return ofEvent[cell]!.entries.map((entry, i): ExplainedMove => {
      const rate = program.entries.rate[first + i]!;
      return {
        event: event.id,
        move: entry.move,
        label: entry.label,
        to: context.cells[entry.to]!.levels,
        rate: world.rates.rate[rate]!,
        probability: world.rates.probability[rate]!,
        terms: inOrder(entry).map((term) => explainTerm(term, world, scalars)),
      };
    });
  });
  const { segmentId, levels } = context.cells[cell]!;
  return { segment: segmentId, levels, week: question.week, substeps: program.substeps, moves };
}

/** Constant terms first: in this order their rates are added. */
function inOrder({ terms }: RowEntry): RowTerm[] {
  return [
    ...terms.filter((term) => term.scalars.length === 0),
    ...terms.filter((term) => term.scalars.length > 0),
  ];
}

function explainTerm({ parts, cause }: RowTerm, { program, rates }: World, slots: Scalars): ExplainedTerm {
  const factors = parts.map(({ mechanism, coefficient, scalar }) => ({
    mechanism,
    constant: coefficient,
    weekly: scalar === undefined ? 1 : rates.scalars[slots.slotOf([scalar])]!,
  }));
  const constant = factors.reduce((product, factor) => product * factor.constant, 1);
  const weekly = factors.reduce((product, factor) => product * factor.weekly, 1);
  return {
    cause: cause.id,
    label: cause.label,
    channel: cause.channel ?? null,
    rate: (constant / program.substeps) * weekly,
    factors,
  };
}

function placeOf(cells: readonly Place[], where: Where): number {
  const cell = cells.findIndex((each) => matches(where, each));
  if (cell >= 0) return cell;
  const names = (place: Place) => [`segment ${place.segmentId}`, ...Object.values(place.levels)].join(', ');
  const wanted = Object.values(where).flat().join(', ');
  throw new RangeError(unknownName(['where'], 'place', wanted, cells.map(names)).message);
}

/** The world at the end of a week, with the rates of its last step. */
function worldIn(program: Program, { week, population = 'expected', replication = 0 }: RateQuestion): World {
  const first = 1 - program.warmupWeeks;
  if (!Number.isInteger(week) || week < first || week > program.horizonWeeks) {
    const range = `a whole number from ${first} to ${program.horizonWeeks}`;
    throw new RangeError(`invalid week: ${week} (expected ${range})`);
  }
  const isWarm = population === 'expected' && week >= 1; // that past is kept, and forking it is cheap
  let world = isWarm
    ? forkWorld(
        warmWorld(program, population, replication, 'fast', () => false),
        program,
      )
    : openWorld(program, population, replication, 'fast');
  for (let now = isWarm ? 1 : first; now <= week; now++) {
    world = worldInWeek(world, program, now);
    liveWeek(world, now);
  }
  return world;
}

/** The scenario with the numbers that its schedule has put in force by a week. */
function scenarioIn(scenario: Scenario, week: number): Scenario {
  return scheduledScenarios(scenario).findLast((each) => each.week <= week)?.scenario ?? scenario;
}
