/** Runs: blocks of replications of one scenario, or of two that share their people, their luck and their warm-up. */
import type { Program } from '../compile/program.ts';
import type { Generator } from '../random/index.ts';
import { WEEKLY_COLUMNS, type Block } from '../results/block.ts';
import { closeCauses, passOnCauses } from './ledger.ts';
import { recordSizes, recordStep, recordStock, recordWeek, type Record } from './record.ts';
import type { Crew } from './crew.ts';
import { isSamePast, warmCrewWorld, warmWorld } from './warm-up.ts';
import { forkWorld, weekInTurns, worldInWeek, type PopulationKind, type Turns, type World } from './week.ts';

export interface RunOptions {
  readonly population: PopulationKind;
  /** Replications from .. to - 1. */
  readonly from: number;
  readonly to: number;
  readonly generator?: Generator;
  /** Keep the cause ledger (default true). */
  readonly keepCauses?: boolean;
}

/** Identity of a program's scenario, as it goes into its blocks. */
export interface Simulated {
  readonly program: Program;
  readonly scenarioHash: string;
}

/**
 * Simulates a block of replications of each scenario given. Scenarios whose warm-up is the same (same people, journey and
 * historic mix) share it: it is lived once per replication and then forked.
 * @param stop asked every week; the block then ends early, with the replications that are finished
 */
export function simulateBlocks(
  scenarios: readonly Simulated[],
  options: RunOptions,
  stop: () => boolean = () => false,
): Block[] {
  const { value, done } = blocksInTurns(scenarios, options, stop).next();
  if (done !== true) throw new Error('a crew without shared memory waits: use simulateInCrew');
  return value;
}

/**
 * The part of a crew's member in a block of agents; every member ends with the whole block.
 * @param stop asked every week of every member: all stop when one is told to
 */
export async function simulateInCrew(
  scenarios: readonly Simulated[],
  options: Omit<RunOptions, 'population'>,
  crew: Crew,
  stop: () => boolean = () => false,
): Promise<Block[]> {
  const vote = votingCrew(crew, stop);
  const turns = blocksInTurns(scenarios, { ...options, population: 'agents' }, vote.isStopped, vote.crew);
  for (;;) {
    const { value, done } = turns.next();
    if (done === true) return value;
    await value;
  }
}

/** A crew that adds up one number more: who has been told to stop. So all stop in the same week, or none. */
function votingCrew(voters: Crew, stop: () => boolean) {
  const { member, members } = voters;
  let votes = 0;
  const crew: Crew = {
    member,
    members,
    sum(values) {
      const ballot = new Float64Array(values.length + 1);
      ballot.set(values);
      ballot[values.length] = stop() ? 1 : 0;
      const count = () => {
        values.set(ballot.subarray(0, values.length));
        votes += ballot[values.length]!;
      };
      const coming = voters.sum(ballot);
      if (coming !== undefined) return coming.then(count);
      count();
      return undefined;
    },
  };
  return { crew, isStopped: () => votes > 0 };
}

/** Most numbers that a member of a crew adds up at once. */
export function sumLength(scenarios: readonly Simulated[]): number {
  return Math.max(
    ...scenarios
      .flatMap(({ program }) => [program, ...program.schedule.map((each) => each.program)])
      .map(
        ({ cells, rates, events, passages }) =>
          cells.length + rates.count + events.length + passages.length + 1,
      ),
  );
}

function* blocksInTurns(
  scenarios: readonly Simulated[],
  options: RunOptions,
  stop: () => boolean,
  crew?: Crew,
): Turns<Block[]> {
  const generator = options.generator ?? 'fast';
  const sheets = scenarios.map(({ program }) => blankSheet(program, options));
  const pasts = scenarios.map(({ program }) =>
    scenarios.findIndex((other) => isSamePast(other.program, program)),
  );
  let replication = options.from;
  for (; replication < options.to; replication++) {
    const warm = new Map<number, World>();
    for (const [i, { program }] of scenarios.entries()) {
      const past =
        warm.get(pasts[i]!) ??
        (crew === undefined
          ? warmWorld(program, options.population, replication, generator, stop)
          : yield* warmCrewWorld(program, replication, generator, stop, crew));
      warm.set(pasts[i]!, past);
      const record = recordAt(sheets[i]!, program, replication - options.from);
      // the last of a common past goes on in it, so that a single run holds its people once
      const goesOn =
        options.population === 'agents' && past.program === program && pasts.lastIndexOf(pasts[i]!) === i;
      if (goesOn) warm.delete(pasts[i]!);
      const last = yield* livePlan(goesOn ? past : forkWorld(past, program), record, stop);
      last.population.release?.();
    }
    if (options.population === 'agents') for (const { population } of warm.values()) population.release?.();
    if (stop()) break; // this replication may be cut short
  }
  return scenarios.map((scenario, i) => blockOf(scenario, sheets[i]!, options, replication));
}

/** Lives the plan and writes it down; answers the world as it is then. */
function* livePlan(start: World, record: Record, stop: () => boolean): Turns<World> {
  const { program } = start;
  let world = start;
  recordStock(world, 0, record);
  for (let week = 1; week <= program.horizonWeeks && !stop(); week++) {
    const now = worldInWeek(world, program, week);
    if (now !== world && record.caused.length > 0) passOnCauses(world, now, record.caused);
    world = now;
    yield* weekInTurns(now, week, () => recordStep(now, week, record));
    recordWeek(now, week, record);
  }
  closeLedger(world, record);
  return world;
}

function closeLedger({ causes, program }: World, { caused }: Record): void {
  if (caused.length > 0) closeCauses(causes, program, caused);
}

function blankSheet(program: Program, { from, to, keepCauses = true }: RunOptions): Record {
  const sizes = recordSizes(program);
  const replications = Math.max(0, to - from);
  return {
    weekly: new Float64Array(sizes.weekly * replications),
    stock: new Float64Array(sizes.stock * replications),
    delivered: new Float64Array(sizes.delivered * replications),
    queues: new Float64Array(sizes.queues * replications),
    caused: new Float64Array(keepCauses ? sizes.caused * replications : 0),
    measured: new Float64Array(sizes.measured * replications),
  };
}

function recordAt(sheet: Record, program: Program, replication: number): Record {
  const sizes = recordSizes(program);
  const part = (name: keyof Record) =>
    sheet[name].subarray(sizes[name] * replication, sizes[name] * (replication + 1));
  return {
    weekly: part('weekly'),
    stock: part('stock'),
    delivered: part('delivered'),
    queues: part('queues'),
    caused: part('caused'),
    measured: part('measured'),
  };
}

function blockOf(
  { program, scenarioHash }: Simulated,
  sheet: Record,
  { population, from }: RunOptions,
  to: number,
): Block {
  const sizes = recordSizes(program);
  const done = to - from;
  return {
    scenarioHash,
    population,
    from,
    to,
    weeks: program.horizonWeeks,
    columns: WEEKLY_COLUMNS,
    weekly: sheet.weekly.slice(0, sizes.weekly * done),
    milestones: program.milestones,
    stock: sheet.stock.slice(0, sizes.stock * done),
    channels: program.channels.map((channel) => channel.id),
    delivered: sheet.delivered.slice(0, sizes.delivered * done),
    pools: program.pools.map(({ id, label }) => ({ id, label })),
    queues: sheet.queues.slice(0, sizes.queues * done),
    causes: program.ledger,
    caused: sheet.caused.slice(0, sizes.caused * done),
    measures: program.measures.map((measure) => measure.id),
    measured: sheet.measured.slice(0, sizes.measured * done),
  };
}
