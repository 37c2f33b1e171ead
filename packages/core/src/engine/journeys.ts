/**
 * Single customers, on demand. A recording keeps the weekly scalars of an agents run, a few numbers a week; any customer's life
 * is then lived again from the same draws, with the cause of every move and the contacts that triggered nothing. Reading
 * journeys never changes a result.
 */
import type { Program, ProgramEvent } from '../compile/program.ts';
import { sliceKey, uniform53, type Generator as Draws, type Key } from '../random/index.ts';
import type { CustomerJourney, JourneyStep } from '../results/journey.ts';
import type { ObservedPart } from '../results/observation.ts';
import { startingCellsOf } from './agents.ts';
import { causeOf, CAUSES, channelAt } from './draw-cause.ts';
import { createContacts } from './contacts.ts';
import type { Crew } from './crew.ts';
import { observe, type ObserveOptions } from './observe.ts';
import { relive, withinWeek, type Occasion, type Recorded, type RecordedStep } from './relive.ts';
import type { Watch } from './watch.ts';
import { liveWeek, openWorld, worldInWeek } from './week.ts';

/** Money spent on each channel in a week, and contacts bought for it. */
interface Delivered {
  readonly spent: Float64Array;
  readonly bought: Float64Array;
}

/** An agents run that can be asked for any of its customers. */
export interface Recording {
  readonly customers: number;
  /** Warm-up weeks are 1 - warmupWeeks .. 0, the plan's are 1 .. horizonWeeks. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** What was bought in each week of the plan, from week 1 on. */
  readonly delivered: readonly Delivered[];
  /**
   * The lives of some customers, in the order asked; without the contacts that triggered nothing they take a tenth of the time.
   * @throws RangeError for a customer outside 0 .. customers - 1
   */
  journeys(customers: readonly number[], options?: { readonly withoutContacts?: boolean }): CustomerJourney[];
  /** The log of what a marketer could see, part by part; reading it changes nothing. */
  observe(options?: ObserveOptions): Generator<ObservedPart>;
}

/**
 * Runs one replication with agents and keeps what its journeys need.
 * @param options.watch told who moves or buys while they live, from the first week of the warm-up on
 * @param options.crew threads that share the run through memory: the watch is told of this member's part, the recording is whole
 */
export function recordProgram(
  program: Program,
  replication: number,
  generator: Draws,
  options: { readonly watch?: Watch | undefined; readonly crew?: Crew | undefined } = {},
): Recording {
  const firstWeek = 1 - program.warmupWeeks;
  const lastWeek = program.horizonWeeks;
  let world = openWorld(program, 'agents', replication, generator, options);
  const steps: RecordedStep[] = [];
  const delivered: Delivered[] = [];
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
    if (week >= 1) delivered.push({ spent: now.delivery.spent.slice(), bought: now.delivery.bought.slice() });
  }
  return {
    customers: program.people,
    firstWeek,
    lastWeek,
    delivered,
    observe: (asked) => observe({ program, steps, replication, generator }, asked),
    journeys(customers, { withoutContacts = false } = {}) {
      const stranger = customers.find((id) => !Number.isInteger(id) || id < 0 || id >= program.people);
      if (stranger !== undefined) {
        throw new RangeError(
          `invalid customer: ${stranger} (expected a whole number from 0 to ${program.people - 1})`,
        );
      }
      return livesOf({ program, steps, replication, generator }, customers, !withoutContacts);
    },
  };
}

/** The lives of some customers, told step by step. */
function livesOf(recorded: Recorded, customers: readonly number[], hasContacts: boolean): CustomerJourney[] {
  const { program } = recorded;
  const contacts = createContacts();
  const home = startingCellsOf(program, customers);
  const levelsOf = (cell: number) => program.cells[cell]!.levels;
  const lives = customers.map((): JourneyStep[] => []);
  const causes: Key = new Uint32Array(2);
  let now: Occasion;
  relive(recorded, customers, {
    begin(occasion) {
      now = occasion;
      contacts.begin(occasion);
      sliceKey(now.key, now.program.events[now.event]!.hash, CAUSES, causes);
    },
    live(place, customer, { before, after, branch, count, entry, time }) {
      const event = now.program.events[now.event]!;
      if (event.matrix !== undefined) {
        const at = withinWeek(now, 0.5);
        if (branch >= 0)
          lives[place]!.push(...branchStep(now.program, event, branch, before, after, now.week, at));
        return;
      }
      if (count === 0 && !hasContacts) return;
      const found: JourneyStep[] = [];
      for (let n = 0; n < count; n++) {
        const line = causeOf(now.program, now.rates, entry[n]!, uniform53(causes, customer, n));
        found.push({
          week: now.week,
          time: time[n]!,
          kind: now.program.entries.tally[entry[n]!]! >= 0 ? 'purchase' : 'move',
          event: event.id,
          move: line.move,
          label: line.moveLabel,
          cause: line.cause,
          causeLabel: line.label,
          channel: line.channel,
          isLogged: line.channel !== null && contacts.isMoveLogged(channelAt(now, line), customer, n),
          isOpened: line.channel !== null && isMessage(now.program, channelAt(now, line)) ? true : null,
          from: levelsOf(before),
          to: levelsOf(n === count - 1 ? after : before),
        });
      }
      const moved = found.at(-1)?.time ?? 1;
      const offers = hasContacts ? contacts.offers(before) : [];
      contacts.each(offers, customer, moved, false, (channel, at, isLogged, isOpened) => {
        const levels = levelsOf(at < moved ? before : after);
        const { id, label } = now.program.channels[channel]!;
        found.push({
          week: now.week,
          time: at,
          kind: 'contact',
          event: event.id,
          move: null,
          label,
          cause: null,
          causeLabel: null,
          channel: id,
          isLogged,
          isOpened: isMessage(now.program, channel) ? isOpened : null,
          from: levels,
          to: levels,
        });
      });
      found.sort((a, b) => a.time - b.time);
      lives[place]!.push(...found.map((step) => ({ ...step, time: withinWeek(now, step.time) })));
    },
  });
  return customers.map((customer, place) => ({
    customer,
    segment: program.cells[home[place]!]!.segmentId,
    start: levelsOf(home[place]!),
    steps: lives[place]!,
  }));
}

/** Whether a contact of a channel is something to open. */
function isMessage({ channels }: Program, channel: number): boolean {
  return channels[channel]!.openRate > 0;
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
      isLogged: false,
      isOpened: null,
      from: program.cells[before]!.levels,
      to: program.cells[to]!.levels,
    },
  ];
}
