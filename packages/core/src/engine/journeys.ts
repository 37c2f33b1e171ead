/**
 * Single customers, on demand. A recording keeps the weekly scalars of an agents run, a few numbers a week; any customer's life
 * is then lived again from the same draws, with the cause of every move and the contacts that triggered nothing. Reading
 * journeys never changes a result.
 */
import type { Program, ProgramEvent } from '../compile/program.ts';
import {
  customerWord,
  nameHash,
  seedKey,
  sliceKey,
  uniform53,
  weekKey,
  type Generator,
} from '../random/index.ts';
import type { CustomerJourney, JourneyStep } from '../results/journey.ts';
import { startingCells } from './agents.ts';
import { causeOf } from './cause.ts';
import { contactsOf } from './contacts.ts';
import { createRaces } from './race.ts';
import { createAgentMatrices } from './matrix-agents.ts';
import { emptyRates, updateRates } from './rates.ts';
import { liveWeek, openWorld, worldInWeek } from './week.ts';

/** An agents run that can be asked for any of its customers. */
export interface Recording {
  readonly customers: number;
  /** Warm-up weeks are 1 - warmupWeeks .. 0, the plan's are 1 .. horizonWeeks. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** The lives of some customers, in the order asked. @throws RangeError for a customer outside 0 .. customers - 1 */
  journeys(customers: readonly number[]): CustomerJourney[];
}

const CAUSES = nameHash('causes');

/** What a week, or a substep of it, was like for everybody: enough to live it again. */
interface RecordedStep {
  readonly week: number;
  readonly substep: number;
  readonly program: Program;
  readonly scalars: Float64Array;
  /** Channel x segment -> contacts per eligible person in this step. */
  readonly contacts: Float64Array;
  /** Event -> thresholds of a matrix event. */
  readonly thresholds: readonly (Float64Array | undefined)[];
}

/** Runs one replication with agents and keeps what its journeys need. */
export function recordProgram(program: Program, replication: number, generator: Generator): Recording {
  const firstWeek = 1 - program.warmupWeeks;
  const lastWeek = program.horizonWeeks;
  let world = openWorld(program, 'agents', replication, generator);
  const steps: RecordedStep[] = [];
  for (let week = firstWeek; week <= lastWeek; week++) {
    let substep = 0;
    const now = worldInWeek(world, program, week);
    world = now;
    liveWeek(now, week, () => {
      steps.push({
        week,
        substep: substep++,
        program: now.program,
        scalars: now.rates.scalars.slice(),
        contacts: now.delivery.contacts.map((contacts) => contacts / program.substeps),
        thresholds: now.population.thresholds?.() ?? [],
      });
    });
  }
  return {
    customers: program.people,
    firstWeek,
    lastWeek,
    journeys(customers) {
      const stranger = customers.find((id) => !Number.isInteger(id) || id < 0 || id >= program.people);
      if (stranger !== undefined) {
        throw new RangeError(
          `invalid customer: ${stranger} (expected a whole number from 0 to ${program.people - 1})`,
        );
      }
      return liveAgain(program, steps, customers, replication, generator);
    },
  };
}

/** Lives the steps again for some customers. */
function liveAgain(
  start: Program,
  steps: readonly RecordedStep[],
  customers: readonly number[],
  replication: number,
  generator: Generator,
): CustomerJourney[] {
  let program = start;
  let races = createRaces(program);
  let matrices = createAgentMatrices(program, generator);
  let rates = emptyRates(program);
  const seed = seedKey(start.seed);
  const home = startingCells(program);
  const levelsOf = (cell: number) => start.cells[cell]!.levels;
  const cells = customers.map((customer) => home[customer]!);
  const lives = customers.map((): JourneyStep[] => []);
  for (const { week, substep, program: now, scalars, contacts, thresholds } of steps) {
    if (now !== program) {
      program = now;
      races = createRaces(now);
      matrices = createAgentMatrices(now, generator);
      rates = emptyRates(now);
    }
    rates.scalars.set(scalars);
    updateRates(program, rates);
    if (substep === 0 && program.ageing !== undefined)
      for (const [place, cell] of cells.entries()) cells[place] = program.ageing[cell]!;
    const key = weekKey(seed, replication, week, substep);
    for (const [index, event] of program.events.entries()) {
      // events follow each other within the step: each has its part of it
      const within = (time: number) => (substep + (index + time) / program.events.length) / program.substeps;
      const matrix = matrices[index];
      if (matrix !== undefined) {
        matrix.recall(thresholds[index]!, key);
        for (const [place, customer] of customers.entries()) {
          const before = cells[place]!;
          const { branch, to } = matrix.follow(customer, before);
          if (branch >= 0)
            lives[place]!.push(...branchStep(program, event, branch, before, to, week, within(0.5)));
          cells[place] = to;
        }
        continue;
      }
      const race = races[index]!;
      race.begin(rates, key);
      const causes = sliceKey(key, event.hash, CAUSES);
      for (const [place, customer] of customers.entries()) {
        const before = cells[place]!;
        const word = customerWord(generator, race.common, customer);
        const taken: { entry: number; time: number }[] = [];
        const after =
          word <= race.threshold[before]!
            ? race.resolve(customer, word, before, (entry, time) => taken.push({ entry, time }))
            : before;
        const found = taken.map(({ entry, time }, i): JourneyStep => {
          const line = causeOf(program, rates, entry, uniform53(causes, customer, i));
          return {
            week,
            time,
            kind: program.entries.tally[entry]! >= 0 ? 'purchase' : 'move',
            event: event.id,
            move: line.move,
            label: line.moveLabel,
            cause: line.cause,
            causeLabel: line.label,
            channel: line.channel,
            from: levelsOf(before),
            to: levelsOf(i === taken.length - 1 ? after : before),
          };
        });
        const moved = found.at(-1)?.time ?? 1;
        found.push(
          ...contactsOf(program, rates, contacts, {
            event: index,
            before,
            after,
            moved,
            customer,
            key,
            week,
          }),
        );
        found.sort((a, b) => a.time - b.time);
        lives[place]!.push(...found.map((step) => ({ ...step, time: within(step.time) })));
        cells[place] = after;
      }
    }
  }
  return customers.map((customer, place) => ({
    customer,
    segment: program.cells[home[customer]!]!.segmentId,
    start: levelsOf(home[customer]!),
    steps: lives[place]!,
  }));
}

/** Who takes a branch of a matrix event buys or moves; who stays where they are has nothing to tell. */
function branchStep(
  program: Program,
  event: ProgramEvent,
  branch: number,
  before: number,
  to: number,
  week: number,
  time: number,
): JourneyStep[] {
  const { ledger, revenue } = event.matrix!.branches[branch]!;
  if (revenue === undefined && before === to) return [];
  const line = program.ledger[ledger]!;
  return [
    {
      week,
      time,
      kind: revenue === undefined ? 'move' : 'purchase',
      event: event.id,
      move: line.move,
      label: line.moveLabel,
      cause: line.cause,
      causeLabel: line.label,
      channel: line.channel,
      from: program.cells[before]!.levels,
      to: program.cells[to]!.levels,
    },
  ];
}
