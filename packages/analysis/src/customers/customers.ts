/** The people of one future, one by one: everybody's life in a few bytes, and any of them lived again when asked for. */
import { prepare, recordJourneys, type Recording, type Scenario } from '@meander/core';
import { closeLives, emptyLives, follow, type Lives } from './lives.ts';
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

/** Lives one future with agents. @param options.replication which future, from 0 */
export function openCustomers(scenario: Scenario, options: { replication?: number } = {}): Customers {
  const { replication = 0 } = options;
  const { program } = prepare(scenario);
  const river = riverOf(scenario, program);
  const lives = emptyLives(program, river);
  const recording = recordJourneys(scenario, { replication, watch: (moved) => follow(lives, river, moved) });
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

/** Customers are numbered segment by segment. */
function endsOf(segments: readonly { readonly people: number }[]): number[] {
  let end = 0;
  return segments.map(({ people }) => (end += people));
}
