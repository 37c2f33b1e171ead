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
import { outOfRange, unknownName, type Issue } from './model/issue.ts';
import { matches, writtenWhere, type Place } from './model/where.ts';
import { MILESTONES, type Where } from './model/journey.ts';
import { journeyOf, type Scenario } from './model/scenario.ts';
import { scheduledScenarios } from './model/schedule.ts';

/** Which rates to explain: those of the first cell that answers to `where`, in a week, in one replication. */
export interface RateQuestion {
  /** 1 .. horizon; weeks of the warm-up are 0, -1, ... */
  readonly week: number;
  /** Segment, milestone and levels; a dimension that is not named is at its start where that can be. */
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

/** Everything that is wrong with a question: names nobody knows, a place nobody can be in, a week outside the run. */
export function checkRateQuestion(scenario: Scenario, question: RateQuestion): Issue[] {
  const { program } = prepare(scenario);
  const names = namesOf(scenario);
  const where = Object.entries(question.where).flatMap(([dimension, wanted]) => {
    const levels = names.get(dimension);
    if (levels === undefined)
      return [unknownName(['where', dimension], 'dimension', dimension, [...names.keys()])];
    return [wanted]
      .flat()
      .filter((level) => !levels.includes(level))
      .map((level) => unknownName(['where', dimension], `level of ${dimension}`, level, levels));
  });
  if (where.length === 0 && !program.cells.some((cell) => matches(question.where, cell)))
    where.push(nobodyThere(question.where));
  return [
    ...where,
    ...wholeNumber('week', question.week, 1 - program.warmupWeeks, program.horizonWeeks),
    ...wholeNumber('replication', question.replication ?? 0, 0, MOST_REPLICATION),
  ];
}

/** Replications are numbered in 32 bits. */
const MOST_REPLICATION = 2 ** 32 - 1;

function wholeNumber(name: string, value: number, min: number, max: number): Issue[] {
  if (Number.isInteger(value) && value >= min && value <= max) return [];
  const issue = outOfRange([name], name, value, min, max);
  if (Number.isInteger(value) || !Number.isFinite(value)) return [issue];
  const suggestion = String(Math.min(max, Math.max(min, Math.round(value))));
  const allowed = `a whole number from ${min} to ${max}`;
  const message = `invalid ${name}: ${value} (expected ${allowed}). Use ${suggestion}.`;
  return [{ ...issue, allowed, suggestion, message }];
}

/** What a place may be called by: segments, milestones and dimensions, with the names of each. */
function namesOf(scenario: Scenario): Map<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ['segment', scenario.market.segments.map(({ id }) => id)],
    ['milestone', MILESTONES],
    ...journeyOf(scenario).dimensions.map(({ id, levels }) => [id, levels.map((level) => level.id)] as const),
  ]);
}

function nobodyThere(where: Where): Issue {
  return {
    path: ['where'],
    severity: 'error',
    code: 'unreachable-place',
    value: writtenWhere(where),
    message: `nobody can be in a place with ${writtenWhere(where)}: no move leads there. Leave a dimension out.`,
  };
}

/**
 * Lives until the end of a week and opens the rates in force in a cell in that week's (last) step.
 * @throws RangeError with every problem that `checkRateQuestion` finds
 */
export function explainRate(scenario: Scenario, question: RateQuestion): ExplainedRates {
  refuseProblems(scenario, question);
  const explain = explainerOf(scenarioIn(scenario, question.week), question.where);
  const world = worldIn(prepare(scenario).program, question);
  world.population.release?.();
  return explain(world, question.week);
}

/**
 * The same of every week of the plan, 1 .. horizon, lived once.
 * @throws RangeError with every problem that `checkRateQuestion` finds
 */
export function explainWeeks(
  scenario: Scenario,
  { where, population = 'expected', replication = 0 }: Omit<RateQuestion, 'week'>,
): ExplainedRates[] {
  refuseProblems(scenario, { week: 1, where, population, replication });
  const { program } = prepare(scenario);
  const past = warmWorld(program, population, replication, 'fast', () => false);
  // the past of `expected` is remembered for whoever asks next
  let world = population === 'expected' ? forkWorld(past, program) : past;
  const explainers = scheduledScenarios(scenario).map((part) => ({
    from: part.week,
    explain: explainerOf(part.scenario, where),
  }));
  const always = explainerOf(scenario, where);
  const weeks = Array.from({ length: program.horizonWeeks }, (_, i) => {
    world = worldInWeek(world, program, i + 1);
    liveWeek(world, i + 1);
    return (explainers.findLast(({ from }) => from <= i + 1)?.explain ?? always)(world, i + 1);
  });
  world.population.release?.();
  return weeks;
}

function refuseProblems(scenario: Scenario, question: RateQuestion): void {
  const issues = checkRateQuestion(scenario, question);
  if (issues.length > 0) throw new RangeError(issues.map(({ message }) => message).join('\n'));
}

/** Opens the rates of a place, in a world that has lived a week under this scenario. */
function explainerOf(scenario: Scenario, where: Where): (world: World, week: number) => ExplainedRates {
  const { journey, context, rows, scalars } = compileRows(scenario);
  const cell = placeOf(context.cells, where, journey.start);
  const { segmentId, levels } = context.cells[cell]!;
  return (world, week) => {
    const { program, rates } = world;
    const moves = rows.flatMap(({ event, rows: ofEvent }, index) => {
      const first = program.events[index]!.rowStart[cell]!;
      return ofEvent[cell]!.entries.map((entry, i): ExplainedMove => {
        const rate = program.entries.rate[first + i]!;
        return {
          event: event.id,
          move: entry.move,
          label: entry.label,
          to: context.cells[entry.to]!.levels,
          rate: rates.rate[rate]!,
          probability: rates.probability[rate]!,
          terms: inOrder(entry).map((term) => explainTerm(term, world, scalars)),
        };
      });
    });
    return { segment: segmentId, levels, week, substeps: program.substeps, moves };
  };
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

/** Of the cells that answer, the first of those with most levels at the start. */
function placeOf(cells: readonly Place[], where: Where, start: Readonly<Record<string, string>>): number {
  const atStart = ({ levels }: Place) =>
    Object.entries(start).filter(([dimension, level]) => levels[dimension] === level).length;
  let best = -1;
  cells.forEach((cell, i) => {
    if (matches(where, cell) && (best < 0 || atStart(cell) > atStart(cells[best]!))) best = i;
  });
  return best;
}

/** The world at the end of a week, with the rates of its last step. */
function worldIn(program: Program, { week, population = 'expected', replication = 0 }: RateQuestion): World {
  const first = 1 - program.warmupWeeks;
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
