/**
 * The observation log of a recorded run. The weeks are lived again, part by part of the customers, and what would have been logged
 * is written down. Whether a contact is logged has a draw of its own, so observing changes nothing.
 *
 * Memory: 24 bytes an entry twice over, for the customers of one part; the rest of the log is not held.
 */
import type { Program } from '../compile/program.ts';
import { sliceKey, uniform53, type Key } from '../random/index.ts';
import { OBSERVED_KINDS, type ObservedPart } from '../results/observation.ts';
import { actsOf } from './acts.ts';
import { causeOf, CAUSES, channelAt } from './draw-cause.ts';
import { createContacts, type Contacted } from './contacts.ts';
import { inWeek } from './in-week.ts';
import { relive, withinWeek, type Lived, type Occasion, type Recorded, type Visitor } from './relive.ts';

export interface ObserveOptions {
  /** First week that is logged; the first of the warm-up when left out. */
  readonly fromWeek?: number;
  /** Last week that is logged; the horizon when left out. */
  readonly toWeek?: number;
  /**
   * Most customers that are logged, at even distances over the market; all when left out. Customers are numbered by segment
   * and class, so all of these are there in proportion.
   */
  readonly people?: number;
  /** These customers and nobody else. */
  readonly customers?: readonly number[];
}

/** Customers of a part: their entries are held at once, and the weeks of the run are worked out anew for each part. */
const PART = 8192;

export function* observe(
  recorded: Recorded,
  { fromWeek = -Infinity, toWeek = Infinity, people = Infinity, customers: asked }: ObserveOptions = {},
): Generator<ObservedPart> {
  const steps = recorded.steps.filter(({ week }) => week <= toWeek);
  const logged =
    asked === undefined ? customersLogged(recorded.program.people, people) : Int32Array.from(asked);
  for (let first = 0; first < logged.length; first += PART) {
    const customers = logged.subarray(first, first + PART);
    const log = createLog();
    relive({ ...recorded, steps }, customers, observer(log, fromWeek));
    yield log.part(customers);
  }
}

/** At even distances, half a distance from the ends. */
function customersLogged(people: number, most: number): Int32Array {
  const count = Math.min(people, Math.max(1, Math.floor(most)));
  return Int32Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * people) / count));
}

const [CONTACT, OPENED, RESPONSE, PURCHASE] = OBSERVED_KINDS.map((_, kind) => kind) as [
  number,
  number,
  number,
  number,
];

function observer(log: Log, fromWeek: number): Visitor {
  const contacts = createContacts();
  const causes: Key = new Uint32Array(2);
  let now: Occasion;
  let worth: Float64Array;
  let isAct: Uint8Array;
  let program: Program | undefined;
  let paid = 1;
  let at = 0;
  let person = 0;
  let isLogging = false;
  const write: Contacted = (channel, time, _isLogged, isOpened) =>
    log.add(person, at + withinWeek(now, time), isOpened ? OPENED : CONTACT, channel, -1, 0);

  function writeMoves(customer: number, { entry, time, count }: Lived): void {
    const { entries, ledger } = now.program;
    for (let n = 0; n < count; n++) {
      const when = at + withinWeek(now, time[n]!);
      const line = causeOf(now.program, now.rates, entry[n]!, uniform53(causes, customer, n));
      const channel = channelAt(now, line);
      if (channel >= 0 && contacts.isMoveLogged(channel, customer, n)) {
        if (isAct[entry[n]!] === 1) log.add(person, when, RESPONSE, channel, ledger.indexOf(line), 0);
        else {
          // whoever changes their mind by a message has opened it
          const kind = now.program.channels[channel]!.openRate > 0 ? OPENED : CONTACT;
          log.add(person, when, kind, channel, -1, 0);
        }
      }
      if (entries.tally[entry[n]!]! >= 0)
        log.add(person, when, PURCHASE, -1, -1, worth[entries.rate[entry[n]!]!]! * paid);
    }
  }

  return {
    begin(occasion) {
      now = occasion;
      isLogging = now.week >= fromWeek;
      if (!isLogging) return;
      contacts.begin(occasion);
      sliceKey(now.key, now.program.events[now.event]!.hash, CAUSES, causes);
      if (program !== now.program) {
        program = now.program;
        worth = worthOf(program);
        isAct = actsOf(program);
      }
      paid = inWeek(now.program.priceLevel, now.week) * (1 - inWeek(now.program.promotion, now.week));
      at = now.week - 1;
    },
    live(place, customer, lived) {
      if (!isLogging) return;
      person = place;
      if (lived.branch >= 0) {
        const { revenue } = now.program.events[now.event]!.matrix!.branches[lived.branch]!;
        if (revenue !== undefined)
          log.add(place, at + withinWeek(now, 0.5), PURCHASE, -1, -1, revenue[lived.before]! * paid);
        return;
      }
      const offers = contacts.offers(lived.before);
      if (lived.count === 0 && offers.length === 0) return;
      const first = log.size();
      if (lived.count > 0) writeMoves(customer, lived);
      const moved = lived.count === 0 ? 1 : lived.time[lived.count - 1]!;
      if (offers.length > 0) contacts.each(offers, customer, moved, true, write);
      log.orderFrom(first);
    },
  };
}

/** Rate -> money of a purchase at it. */
function worthOf({ rates, sales }: Program): Float64Array {
  const worth = new Float64Array(rates.count);
  for (const [i, rate] of sales.rate.entries()) worth[rate] = sales.revenue[i]!;
  return worth;
}

interface Log {
  size(): number;
  add(place: number, time: number, kind: number, channel: number, line: number, value: number): void;
  /** Puts the entries from one on in order of time; they are few. */
  orderFrom(first: number): void;
  /** Everything, customer by customer. */
  part(customers: ArrayLike<number>): ObservedPart;
}

/** Entries in the order of weeks and events, in columns that grow. */
function createLog(): Log {
  let room = 1 << 12;
  let count = 0;
  let columns = emptyColumns(room);

  return {
    size: () => count,
    add(place, time, kind, channel, line, value) {
      if (count === room) {
        room *= 2;
        columns = copyOf(columns, room);
      }
      columns.place[count] = place;
      columns.time[count] = time;
      columns.kind[count] = kind;
      columns.channel[count] = channel;
      columns.line[count] = line;
      columns.value[count] = value;
      count++;
    },
    orderFrom(first) {
      if (count - first > 1) putInOrder(columns, first, count);
    },
    part(customers) {
      const { start, to } = placesByCustomer(columns.place, count, customers.length);
      const sorted = emptyColumns(count);
      for (const name of ['time', 'kind', 'channel', 'line', 'value'] as const)
        scatter(columns[name], to, count, sorted[name]);
      const { time, kind, channel, line, value } = sorted;
      return { customers, start, time, kind, channel, line, value };
    },
  };
}

function emptyColumns(room: number) {
  return {
    place: new Uint16Array(room),
    time: new Float64Array(room),
    kind: new Uint8Array(room),
    channel: new Int8Array(room),
    line: new Int16Array(room),
    value: new Float64Array(room),
  };
}

/** Insertion sort by time of the entries first .. end - 1, which are of one customer and few. */
function putInOrder(
  { time, kind, channel, line, value }: ReturnType<typeof emptyColumns>,
  first: number,
  end: number,
): void {
  for (let i = first + 1; i < end; i++) {
    const [ownTime, ownKind, ownChannel] = [time[i]!, kind[i]!, channel[i]!];
    const [ownLine, ownValue] = [line[i]!, value[i]!];
    let j = i;
    for (; j > first && ownTime < time[j - 1]!; j--) {
      time[j] = time[j - 1]!;
      kind[j] = kind[j - 1]!;
      channel[j] = channel[j - 1]!;
      line[j] = line[j - 1]!;
      value[j] = value[j - 1]!;
    }
    if (j === i) continue;
    time[j] = ownTime;
    kind[j] = ownKind;
    channel[j] = ownChannel;
    line[j] = ownLine;
    value[j] = ownValue;
  }
}

function copyOf(columns: ReturnType<typeof emptyColumns>, room: number): ReturnType<typeof emptyColumns> {
  const copy = emptyColumns(room);
  for (const name of Object.keys(copy) as (keyof typeof copy)[]) copy[name].set(columns[name]);
  return copy;
}

/** Where each entry goes when all are put in order of customers and otherwise stay in order. */
function placesByCustomer(place: Uint16Array, count: number, customers: number) {
  const start = new Int32Array(customers + 1);
  for (let i = 0; i < count; i++) start[place[i]! + 1] = start[place[i]! + 1]! + 1;
  for (let p = 0; p < customers; p++) start[p + 1] = start[p + 1]! + start[p]!;
  const next = start.slice();
  const to = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    to[i] = next[place[i]!]!;
    next[place[i]!] = to[i]! + 1;
  }
  return { start, to };
}

type Numbers = Float64Array | Uint8Array | Int8Array | Int16Array;

function scatter(from: Numbers, to: Int32Array, count: number, into: Numbers): void {
  for (let i = 0; i < count; i++) into[to[i]!] = from[i]!;
}
