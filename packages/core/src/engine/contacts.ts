/**
 * The contacts that triggered nothing. Of the contacts of a channel that are bought for an event, a share b would trigger a
 * move: without a move Poisson(c (1 - b)) inert ones happened; with a move at time T, Poisson(c (1 - b) T) before it and, now
 * that the person is out of the race, Poisson(c (1 - T)) after it. The expected log is exactly c per eligible person.
 */
import type { Program } from '../compile/program.ts';
import { nameHash, poissonQuantile, sliceKey, uniform53, type Key } from '../random/index.ts';
import type { JourneyStep } from '../results/journey.ts';
import { partOf } from './cause.ts';
import type { Rates } from './rates.ts';

const CONTACTS = nameHash('contacts');

/** One event of one customer's week. */
export interface Moment {
  readonly event: number;
  /** Cells before and after the event. */
  readonly before: number;
  readonly after: number;
  /** When the customer moved, 1 if not in this event. */
  readonly moved: number;
  readonly customer: number;
  readonly key: Key;
  readonly week: number;
}

/** @param contacts contacts per eligible person this week, channel x segment */
export function contactsOf(
  program: Program,
  rates: Rates,
  contacts: Float64Array,
  moment: Moment,
): JourneyStep[] {
  const { event, before: cell, after, customer, key, week } = moment;
  const { id, hash, kind } = program.events[event]!;
  const slice = sliceKey(key, hash, CONTACTS);
  const end = kind === 'rates' ? moment.moved : 1;
  return program.channels.flatMap((channel, index) => {
    if (channel.isEligible[cell] === 0) return [];
    const share = channel.usages.reduce(
      (sum, usage) => sum + (actsIn(program, usage.events, cell) === event ? usage.share : 0),
      0,
    );
    const bought = share * contacts[index * program.segments.length + program.cells[cell]!.segment]!;
    if (!(bought > 0)) return [];
    const active = Math.min(bought, triggering(program, rates, event, cell, channel.id));
    const mean = (bought - active) * end + bought * (1 - end);
    const place = nameHash(channel.id);
    const count = poissonQuantile(mean, uniform53(slice, customer, place));
    const early = mean > 0 ? ((bought - active) * end) / mean : 1;
    return Array.from({ length: count }, (_, i): JourneyStep => {
      const u = uniform53(slice, customer, (place + i + 1) >>> 0);
      const time = u < early ? (u / early) * end : end + ((u - early) / (1 - early)) * (1 - end);
      const { levels } = program.cells[time < moment.moved ? cell : after]!;
      return {
        week,
        time,
        kind: 'contact',
        event: id,
        move: null,
        label: channel.label,
        cause: null,
        causeLabel: null,
        channel: channel.id,
        from: levels,
        to: levels,
      };
    });
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

/** Rate at which contacts of a channel trigger moves of an event in a cell. */
function triggering(program: Program, rates: Rates, event: number, cell: number, channel: string): number {
  const { rowStart } = program.events[event]!;
  const { termStart } = program.rates;
  let sum = 0;
  for (let entry = rowStart[cell]!; entry < rowStart[cell + 1]!; entry++) {
    const rate = program.entries.rate[entry]!;
    for (let term = termStart[rate]!; term < termStart[rate + 1]!; term++) {
      if (program.ledger[program.terms.ledger[term]!]!.channel === channel)
        sum += partOf(program, rates, term);
    }
  }
  return sum;
}
