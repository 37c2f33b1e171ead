/**
 * The contacts that triggered nothing. Of the contacts of a channel that are bought for an event, a share b would trigger a
 * move: without a move Poisson(c (1 - b)) inert ones happened; with a move at time T, Poisson(c (1 - b) T) before it and, now
 * that the person is out of the race, Poisson(c (1 - T)) after it. The expected log is exactly c per eligible person.
 *
 * Whether a measurement system has a contact, and whether a message was opened that nobody acted on, are draws of their own, by the
 * channel's trackable share and open rate: they change nothing else.
 */
import { exp } from '../elementary.ts';
import type { Program } from '../compile/program.ts';
import { nameHash, poissonQuantile, sliceKey, uniform53, type Key } from '../random/index.ts';
import { partOf } from './draw-cause.ts';
import type { Occasion } from './relive.ts';

const CONTACTS = nameHash('contacts');
const LOGGED = nameHash('logged contacts');
const LOGGED_MOVES = nameHash('logged moves');
const OPENED = nameHash('opened messages');

/** A channel that reaches people of a cell with contacts bought for an event. */
interface Reach {
  readonly channel: number;
  /** Share of the channel's contacts. */
  readonly share: number;
  /** The key of its draws. */
  readonly place: number;
  /** Terms of rates that its contacts bring about there. */
  readonly terms: readonly number[];
}

/** What a channel's contacts are in one step, for each person of a cell. */
interface Offer {
  readonly channel: number;
  readonly place: number;
  readonly bought: number;
  /** Those that would trigger nothing. */
  readonly inert: number;
  /** Uniforms up to this one mean no contact, of a customer who does not move. */
  readonly none: number;
  /** Probability that a contact is logged. */
  readonly trackability: number;
  readonly openRate: number;
}

/** Told of a contact: its channel, when within the event, whether a measurement system has it, and whether it was opened. */
export type Contacted = (channel: number, time: number, isLogged: boolean, isOpened: boolean) => void;

/** Contacts of customers, event by event. What is the same for all people of a cell is worked out once. */
export interface Contacts {
  begin(occasion: Occasion): void;
  /** What reaches people of a cell. */
  offers(cell: number): readonly Offer[];
  /**
   * Tells of the contacts of one customer that triggered nothing.
   * @param moved when the customer moved, 1 if not in this event
   * @param isLogOnly leaves out those that are not logged, which is faster
   */
  each(offers: readonly Offer[], customer: number, moved: number, isLogOnly: boolean, tell: Contacted): void;
  /** Whether the contact is logged that caused the n-th move of a customer in this event. */
  isMoveLogged(channel: number, customer: number, n: number): boolean;
}

export function createContacts(): Contacts {
  let program: Program | undefined;
  let reached = new Map<number, readonly Reach[]>();
  let offered: (readonly Offer[] | undefined)[] = [];
  let now: Occasion;
  const slice: Key = new Uint32Array(2);
  const logged: Key = new Uint32Array(2);
  const loggedMoves: Key = new Uint32Array(2);
  const openedMessages: Key = new Uint32Array(2);

  function offersTo(cell: number): readonly Offer[] {
    const { event, contacts, rates } = now;
    const { cells, channels, segments } = now.program;
    const place = event * cells.length + cell;
    const reaching = reached.get(place) ?? reachOf(now.program, event, cell);
    reached.set(place, reaching);
    const { segment } = cells[cell]!;
    return reaching.flatMap(({ channel, share, place: key, terms }): Offer[] => {
      const bought = share * contacts[channel * segments.length + segment]!;
      if (!(bought > 0)) return [];
      const active = terms.reduce((sum, term) => sum + partOf(now.program, rates, term), 0);
      const { trackability, openRate } = channels[channel]!;
      const inert = bought - Math.min(bought, active);
      return [{ channel, place: key, bought, inert, none: exp(-inert), trackability, openRate }];
    });
  }

  return {
    begin(occasion) {
      now = occasion;
      if (program !== now.program) {
        program = now.program;
        reached = new Map();
      }
      offered = [];
      const { hash } = now.program.events[now.event]!;
      sliceKey(now.key, hash, CONTACTS, slice);
      sliceKey(now.key, hash, LOGGED, logged);
      sliceKey(now.key, hash, LOGGED_MOVES, loggedMoves);
      sliceKey(now.key, hash, OPENED, openedMessages);
    },
    offers(cell) {
      return (offered[cell] ??= offersTo(cell));
    },
    each(offers, customer, moved, isLogOnly, tell) {
      const end = now.program.events[now.event]!.kind === 'rates' ? moved : 1;
      for (let o = 0; o < offers.length; o++) {
        const { channel, place, bought, inert, none, trackability, openRate } = offers[o]!;
        if (isLogOnly && trackability === 0) continue;
        const howMany = uniform53(slice, customer, place);
        if (end === 1 && howMany <= none) continue;
        const mean = inert * end + bought * (1 - end);
        const count = poissonQuantile(mean, howMany);
        const early = mean > 0 ? (inert * end) / mean : 1;
        for (let i = 1; i <= count; i++) {
          const isLogged = uniform53(logged, customer, (place + i) >>> 0) < trackability;
          if (isLogOnly && !isLogged) continue;
          const u = uniform53(slice, customer, (place + i) >>> 0);
          const time = u < early ? (u / early) * end : end + ((u - early) / (1 - early)) * (1 - end);
          const isOpened = openRate > 0 && uniform53(openedMessages, customer, (place + i) >>> 0) < openRate;
          tell(channel, time, isLogged, isOpened);
        }
      }
    },
    isMoveLogged: (channel, customer, n) =>
      uniform53(loggedMoves, customer, n) < now.program.channels[channel]!.trackability,
  };
}

function reachOf(program: Program, event: number, cell: number): Reach[] {
  return program.channels.flatMap((channel, index) => {
    if (channel.isEligible[cell] === 0) return [];
    const share = channel.usages.reduce(
      (sum, usage) => sum + (actsIn(program, usage.events, cell) === event ? usage.share : 0),
      0,
    );
    if (share === 0) return [];
    const terms = triggering(program, event, cell, channel.id);
    return [{ channel: index, share, place: nameHash(channel.id), terms }];
  });
}

/** The event in which a usage's contacts act on people of a cell: the first whose row answers, else the first of all. */
function actsIn(program: Program, events: readonly number[], cell: number): number {
  const answering = events.find((event) => {
    const { rowStart } = program.events[event]!;
    return rowStart[cell + 1]! > rowStart[cell]!;
  });
  return answering ?? events[0] ?? program.events.length - 1;
}

/** Terms of the rates at which contacts of a channel trigger moves of an event in a cell. */
function triggering(program: Program, event: number, cell: number, channel: string): number[] {
  const { rowStart } = program.events[event]!;
  const { termStart } = program.rates;
  const found: number[] = [];
  for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
    const rate = program.entries.rate[entry]!;
    for (let term = termStart[rate]!; term < termStart[rate + 1]!; term++)
      if (program.ledger[program.terms.ledger[term]!]!.channel === channel) found.push(term);
  }
  return found;
}
