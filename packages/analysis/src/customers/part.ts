/** One future of many people, lived by several threads: each lives its part of the customers and writes their lives into memory of all. */
import {
  breakUpCrew,
  marketParameters,
  prepare,
  recordJourneys,
  sharedCrew,
  type Scenario,
} from '@meander/core';
import { follow, livesIn } from './lives.ts';
import { riverOf } from './river.ts';

/** Threads that live parts of a future while the thread that asks lives the first part. */
export interface Helpers {
  readonly count: number;
  /** Tells all of them which scenario comes, so that they compile it meanwhile. */
  announce(scenario: Scenario): void;
  /** Lets one of them live its part of the scenario announced last. @param helper 0 .. count - 1 */
  live(helper: number, part: LivesPart): void;
}

/** What a member of a crew is told besides the scenario. */
export interface LivesPart {
  readonly replication: number;
  /** 1 .. members - 1; the thread that asks is 0. */
  readonly member: number;
  readonly members: number;
  /** Memory in which the crew adds up its weeks. */
  readonly sums: SharedArrayBuffer;
  /** Memory of everybody's lives. */
  readonly lives: SharedArrayBuffer;
}

/** From so many weeks of single customers on, threads that share them save more than they cost. */
const WORTH_SHARING = 2e7;

/** Whether a future is big enough to be shared. */
export function isWorthSharing(scenario: Scenario): boolean {
  const of = (name: 'people' | 'warmupWeeks') =>
    scenario.values[`market.${name}`] ?? marketParameters[name].default;
  return of('people') * (of('warmupWeeks') + scenario.horizonWeeks) >= WORTH_SHARING;
}

/** What a helper does; when it fails, all others are told. */
export function livePart(scenario: Scenario, { replication, member, members, sums, lives }: LivesPart): void {
  try {
    const { program } = prepare(scenario);
    const river = riverOf(scenario, program);
    const own = livesIn(lives, program, river, { member, members });
    recordJourneys(scenario, {
      replication,
      crew: sharedCrew(sums, member, members),
      watch: (moved) => follow(own, river, moved),
    });
  } catch (error) {
    breakUpCrew(sums);
    throw error;
  }
}
