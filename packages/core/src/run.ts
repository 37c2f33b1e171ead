/** scenario -> program -> results: the functions that run a scenario. */
import { prepare } from './compile/prepare.ts';
import { marketParameters } from './model/market.ts';
import { journeyOf } from './model/scenario.ts';
import { valueAt } from './model/parameters.ts';
import type { Scenario } from './model/scenario.ts';
import type { Generator } from './random/index.ts';
import type { Block } from './results/block.ts';
import type { Courses } from './results/courses.ts';
import type { Flows } from './results/flows.ts';
import { ENGINE_VERSION, type Manifest } from './results/manifest.ts';
import { recordCoursesOf, type CourseOptions } from './engine/record-courses.ts';
import { recordFlowsOf } from './engine/record-flows.ts';
import { recordProgram, type Recording } from './engine/journeys.ts';
import { recordSizes } from './engine/record.ts';
import { sharedBytes, type Crew } from './engine/crew.ts';
import { simulateBlocks, simulateInCrew, sumLength, type RunOptions } from './engine/simulate.ts';
import { workOfRun } from './engine/work.ts';
import type { Watch } from './engine/watch.ts';
import type { PopulationKind } from './engine/week.ts';

/** A block of replications of one scenario; `stop` is asked every week, and ends the block with what is finished. */
export function simulateBlock(scenario: Scenario, options: RunOptions, stop?: () => boolean): Block {
  return simulateBlocks([prepare(scenario)], options, stop)[0]!;
}

/** The same replications of two scenarios with the same people and the same luck; a common warm-up is lived once. */
export function simulatePairedBlock(
  a: Scenario,
  b: Scenario,
  options: RunOptions,
  stop?: () => boolean,
): { a: Block; b: Block } {
  const [left, right] = simulateBlocks([prepare(a), prepare(b)], options, stop);
  return { a: left!, b: right! };
}

/** The same replications of any number of scenarios, one block each; a common warm-up is lived once. */
export function simulateTogether(
  scenarios: readonly Scenario[],
  options: RunOptions,
  stop?: () => boolean,
): Block[] {
  return simulateBlocks(scenarios.map(prepare), options, stop);
}

/**
 * The part of one thread in a block of agents that is simulated by several: each calls this with its own view of the crew, and each
 * gets the whole block of every scenario.
 */
export function simulateBlocksInCrew(
  scenarios: readonly Scenario[],
  options: Omit<RunOptions, 'population'>,
  crew: Crew,
  stop?: () => boolean,
): Promise<Block[]> {
  return simulateInCrew(scenarios.map(prepare), options, crew, stop);
}

/** Memory for the crew that simulates some scenarios together, to be given to `sharedCrew`. */
export function crewMemory(scenarios: readonly Scenario[], members: number): SharedArrayBuffer {
  return new SharedArrayBuffer(sharedBytes(members, sumLength(scenarios.map(prepare))));
}

/**
 * Runs one replication with agents and keeps what the journeys of its customers need; a watch is told who moves or buys. In a crew
 * with shared memory every member has the whole recording, and its watch is told of its own part of the customers.
 */
export function recordJourneys(
  scenario: Scenario,
  options: { replication?: number; generator?: Generator; watch?: Watch; crew?: Crew | undefined } = {},
): Recording {
  const { replication = 0, generator = 'fast', watch, crew } = options;
  return recordProgram(prepare(scenario).program, replication, generator, { watch, crew });
}

/**
 * Who was at which stage in every week, and who went from where to where, by segment and cause, over replications from .. to - 1.
 * @param stop asked every week; what is finished is then answered
 */
export function recordFlows(scenario: Scenario, options: RunOptions, stop?: () => boolean): Flows {
  const stages = journeyOf(scenario).dimensions.find(({ id }) => id === 'stage')?.levels ?? [];
  return recordFlowsOf(
    prepare(scenario),
    stages.map(({ id }) => id),
    options,
    stop,
  );
}

/** What every cause brought about and what was bought of every channel, week by week, in one replication. */
export function recordCourses(scenario: Scenario, options: CourseOptions): Courses {
  return recordCoursesOf(prepare(scenario).program, options);
}

/** What determines the bytes of a run. */
export function manifestOf(
  scenario: Scenario,
  run: { population: PopulationKind; replications: number; generator?: Generator },
): Manifest {
  return {
    engineVersion: ENGINE_VERSION,
    scenarioHash: prepare(scenario).scenarioHash,
    preset: `${scenario.id}@${scenario.version}`,
    population: run.population,
    people: Math.round(valueAt(scenario, 'market.people', marketParameters.people)),
    replications: run.replications,
    generator: run.generator ?? 'fast',
    seed: scenario.seed,
  };
}

/**
 * What a run would take, before it starts; for agents, a run of the expected population is lived first, for some milliseconds.
 * @returns work in units of about a nanosecond on one core of an ordinary machine, and bytes of its results and people
 */
export function estimateCost(
  scenario: Scenario,
  run: { population: PopulationKind; replications: number },
): { work: number; bytes: number } {
  const { program } = prepare(scenario);
  const sizes = recordSizes(program);
  const record = 8 * Object.values(sizes).reduce((sum, size) => sum + size, 0);
  const people = run.population === 'agents' ? 2 * program.people : 0;
  return {
    work: workOfRun(program, run.population, run.replications),
    bytes: record * run.replications + people,
  };
}
