/** The people of one future, one by one: everybody's life in a few bytes, and any of them lived again when asked for. */
import {
  breakUpCrew,
  crewMemory,
  prepare,
  recordJourneys,
  sharedCrew,
  type Moved,
  type Program,
  type Recording,
  type Scenario,
} from '@meander/core';
import { addCounted, closeLives, follow, livesBytes, livesIn, settleLives, type Lives } from './lives.ts';
import { isWorthSharing, type Helpers } from './part.ts';
import { riverOf, type River } from './river.ts';

export interface Customers {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly count: number;
  /** Weeks that are lived: those of the warm-up are 0 and below. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly segments: readonly { readonly id: string; readonly people: number }[];
  readonly river: River;
  readonly lives: Lives;
  /** Segment of a customer, as its place in `segments`. */
  segmentOf(customer: number): number;
  readonly journeys: Recording['journeys'];
  readonly observe: Recording['observe'];
}

/** Told whenever a week begins, while a future is lived. */
export type TellWeeks = (lived: { readonly done: number; readonly total: number }) => void;

/**
 * Lives one future with agents.
 * @param options.replication which future, from 0
 * @param options.helpers threads that live a part each, where there are people enough; the answers are the same
 * @param options.tell how far it is
 */
export function openCustomers(
  scenario: Scenario,
  options: {
    readonly replication?: number;
    readonly helpers?: Helpers | undefined;
    readonly tell?: TellWeeks | undefined;
  } = {},
): Customers {
  const { replication = 0, tell } = options;
  const helpers = isWorthSharing(scenario) ? options.helpers : undefined;
  helpers?.announce(scenario);
  const { program } = prepare(scenario);
  const river = riverOf(scenario, program);
  // every thread would live a matrix event whole
  const isShared = helpers !== undefined && program.events.every(({ matrix }) => matrix === undefined);
  const { lives, recording } = isShared
    ? liveTogether(scenario, replication, { program, river, helpers, tell })
    : liveAlone(scenario, replication, { program, river, tell });
  closeLives(lives, river);
  const ends = endsOf(program.segments);
  return {
    scenario,
    replication,
    count: recording.customers,
    firstWeek: recording.firstWeek,
    lastWeek: recording.lastWeek,
    segments: program.segments,
    river,
    lives,
    segmentOf: (customer) => ends.findIndex((end) => customer < end),
    journeys: (who, how) => recording.journeys(who, how),
    observe: (how) => recording.observe(how),
  };
}

/** What a future is lived from. */
interface Market {
  readonly program: Program;
  readonly river: River;
  readonly tell: TellWeeks | undefined;
}

interface Lived {
  readonly lives: Lives;
  readonly recording: Recording;
}

function liveAlone(scenario: Scenario, replication: number, { program, river, tell }: Market): Lived {
  const lives = livesIn(new ArrayBuffer(livesBytes(program, river)), program, river);
  settleLives(lives, program, river);
  const recording = recordJourneys(scenario, { replication, watch: watching(lives, river, tell) });
  return { lives, recording };
}

/** The same lives: a customer is held by one thread, and sums of whole numbers do not depend on their order. */
function liveTogether(
  scenario: Scenario,
  replication: number,
  { program, river, tell, helpers }: Market & { readonly helpers: Helpers },
): Lived {
  const members = helpers.count + 1;
  const sums = crewMemory([scenario], members);
  const memory = new SharedArrayBuffer(livesBytes(program, river, members));
  const [lives, ...others] = Array.from({ length: members }, (_, member) =>
    livesIn(memory, program, river, { member, members }),
  ) as [Lives, ...Lives[]];
  settleLives(lives, program, river);
  for (let member = 1; member < members; member++)
    helpers.live(member - 1, { replication, member, members, sums, lives: memory });
  try {
    const recording = recordJourneys(scenario, {
      replication,
      crew: sharedCrew(sums, 0, members),
      watch: watching(lives, river, tell),
    });
    for (const other of others) addCounted(lives, other);
    return { lives, recording };
  } catch (error) {
    breakUpCrew(sums);
    throw error;
  }
}

/** Writes down what happens, and tells of every week that begins. */
function watching(lives: Lives, river: River, tell: TellWeeks | undefined): (moved: Moved) => void {
  if (tell === undefined) return (moved) => follow(lives, river, moved);
  const { firstWeek, lastWeek } = lives;
  let week = firstWeek - 1;
  return (moved) => {
    if (moved.week !== week) {
      week = moved.week;
      tell({ done: week - firstWeek, total: lastWeek - firstWeek + 1 });
    }
    follow(lives, river, moved);
  };
}

/** Customers are numbered segment by segment. */
function endsOf(segments: readonly { readonly people: number }[]): number[] {
  let end = 0;
  return segments.map(({ people }) => (end += people));
}
