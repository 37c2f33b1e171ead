/** Searching the people of a run: by what a few bytes tell of everybody, and then by a story, for which candidates are lived again. */
import { canonicalJson, prepare, type Milestone, type Story } from '@meander/core';
import type { Customers } from './customers.ts';
import { PATH } from './lives.ts';
import { shareOf, type Share } from './share.ts';
import { shuffled } from './shuffle.ts';
import { thoseIn, thoseWhoWent, type StageInWeek, type WayInWeek } from './stage-log.ts';
import { leastOf, movesReader, NOTHING, storyReader, type StoryMatch } from './story.ts';

export const OUTCOMES = ['bought', 'boughtAgain', 'neverBought'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ORDERS = ['number', 'waitedLongest', 'sleptLongest', 'mostBackward'] as const;
export type CustomerOrder = (typeof ORDERS)[number];

/** Whom to look for; what is left out does not matter. */
export interface CustomerFilter {
  /** A story that they have lived. */
  readonly story?: Story | undefined;
  /** Moves to an earlier stage or into dormancy, at least; 0 to 255. */
  readonly minBackwardMoves?: number | undefined;
  /** Stages skipped, at least; 0 to 255. */
  readonly minSkips?: number | undefined;
  /** Returned after so many weeks of dormancy, at least. */
  readonly minWeeksAsleep?: number | undefined;
  /** Stayed so many weeks in one stage of considering or deciding, at least. */
  readonly minWeeksWaited?: number | undefined;
  readonly outcome?: Outcome | undefined;
  /** Milestone of the stage in which they are at the end. */
  readonly endsAt?: Milestone | undefined;
  /** Was at this stage at the end of this week. */
  readonly wasIn?: StageInWeek | undefined;
  /** Went this way within this week. */
  readonly went?: WayInWeek | undefined;
  readonly segment?: string | undefined;
}

export interface CustomerQuery extends CustomerFilter {
  /** Customers first..., default by number. */
  readonly order?: CustomerOrder | undefined;
  /** A text that decides a random order instead. */
  readonly shuffle?: string | undefined;
  /** Customers to leave out before the page, and customers of the page; default 0 and 20. */
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** Lives that a story may take to be read; default 20,000. */
  readonly mostReplays?: number | undefined;
}

export interface LifeSummary {
  readonly customer: number;
  readonly segment: string;
  /** Stage at the end. */
  readonly endsIn: string;
  readonly endsAt: Milestone;
  readonly backwardMoves: number;
  readonly skips: number;
  readonly returns: number;
  readonly purchases: number;
  /** Week of the first purchase, null if there is none. */
  readonly boughtIn: number | null;
  /** Weeks of the longest dormancy they came back from. */
  readonly weeksAsleep: number;
  /** Weeks of the longest stay in one stage of considering or deciding. */
  readonly weeksWaited: number;
}

export interface CustomerPage {
  readonly customers: readonly LifeSummary[];
  /** Everybody found among those searched. */
  readonly total: number;
  /** Of those searched, with the interval that their number leaves open. */
  readonly share: Share;
  /** Customers searched: all, or with a story the first so many of a random order. */
  readonly searched: number;
  readonly people: number;
  /** Lives that were read for a story. */
  readonly replays: number;
}

const PAGE = 20;
const MOST_REPLAYS = 20_000;
/** Lives that are read at once. */
const BATCH = 2000;

export function findCustomers(customers: Customers, query: CustomerQuery = {}): CustomerPage {
  const { story, offset = 0, limit = PAGE } = query;
  const found =
    story === undefined
      ? { list: filtered(customers, query), searched: customers.count, replays: 0 }
      : remembered(customers, story, query);
  const list = inOrder(customers, found.list, query);
  return {
    customers: Array.from(list.subarray(offset, offset + limit), (who) => summaryOf(customers, who)),
    total: list.length,
    share: shareOf(list.length, found.searched),
    searched: found.searched,
    people: customers.count,
    replays: found.replays,
  };
}

/** A story as one customer lived it; undefined if it was not lived. @throws RangeError for an unknown customer */
export function storyOf(customers: Customers, story: Story, customer: number): StoryMatch | undefined {
  return storyReader(story, customers.scenario)(customers.journeys([customer])[0]!);
}

/** Weeks in which those found had lived a story to its end, at the earliest; in no order. */
export function storyEnds(
  customers: Customers,
  story: Story,
): { readonly weeks: Int32Array; readonly searched: number } {
  const { ends, searched } = remembered(customers, story, { story });
  return { weeks: ends, searched };
}

export function summaryOf(customers: Customers, who: number): LifeSummary {
  const { lives, river, segments } = customers;
  const stage = river.stages[lives.stage[who]!];
  return {
    customer: who,
    segment: segments[customers.segmentOf(who)]!.id,
    endsIn: stage?.id ?? '',
    endsAt: stage?.milestone ?? 'unaware',
    backwardMoves: lives.backward[who]!,
    skips: lives.skips[who]!,
    returns: lives.returns[who]!,
    purchases: lives.purchases[who]!,
    boughtIn: (lives.path[who]! & PATH.bought) === 0 ? null : lives.boughtIn[who]!,
    weeksAsleep: lives.asleep[who]!,
    weeksWaited: lives.waited[who]!,
  };
}

/** Customers who pass everything but the story, by number. */
function filtered(customers: Customers, filter: CustomerFilter, least = NOTHING): Int32Array {
  const { lives, river, segments } = customers;
  const { minBackwardMoves = 0, minSkips = 0, minWeeksAsleep = 0, minWeeksWaited = 0 } = filter;
  const from = segments.findIndex(({ id }) => id === filter.segment);
  const [first, end] = filter.segment === undefined ? [0, customers.count] : rangeOf(segments, from);
  const purchases = purchasesOf(filter.outcome);
  const isEnd = Uint8Array.from(river.stages, ({ milestone }) =>
    filter.endsAt === undefined || milestone === filter.endsAt ? 1 : 0,
  );
  const found = select(
    lives,
    isEnd,
    first,
    end,
    Math.max(minBackwardMoves, least.backwardMoves),
    minSkips,
    least.returns,
    Math.max(minWeeksAsleep, least.weeksAsleep),
    minWeeksWaited,
    Math.max(purchases.least, least.purchases),
    purchases.most,
  );
  const there = [
    ...(filter.wasIn === undefined ? [] : [thoseIn(customers, filter.wasIn)]),
    ...(filter.went === undefined ? [] : [thoseWhoWent(customers, filter.went)]),
  ];
  return there.reduce((list, isThere) => list.filter((who) => isThere[who] === 1), found);
}

function select(
  { stage, backward, skips, returns, asleep, waited, purchases }: Customers['lives'],
  isEnd: Uint8Array,
  first: number,
  end: number,
  minBackward: number,
  minSkips: number,
  minReturns: number,
  minAsleep: number,
  minWaited: number,
  leastPurchases: number,
  mostPurchases: number,
): Int32Array {
  const found = new Int32Array(Math.max(0, end - first));
  let count = 0;
  for (let who = first; who < end; who++) {
    if (backward[who]! < minBackward || skips[who]! < minSkips || returns[who]! < minReturns) continue;
    if (asleep[who]! < minAsleep || waited[who]! < minWaited) continue;
    if (purchases[who]! < leastPurchases || purchases[who]! > mostPurchases) continue;
    if (isEnd.length > 0 && isEnd[stage[who]!] === 0) continue;
    found[count++] = who;
  }
  return found.subarray(0, count);
}

function purchasesOf(outcome: Outcome | undefined): { least: number; most: number } {
  if (outcome === 'bought') return { least: 1, most: 65_535 };
  if (outcome === 'boughtAgain') return { least: 2, most: 65_535 };
  return outcome === 'neverBought' ? { least: 0, most: 0 } : { least: 0, most: 65_535 };
}

/** Numbers of the customers of a segment; nobody for an unknown one. */
function rangeOf(segments: Customers['segments'], place: number): [number, number] {
  if (place < 0) return [0, 0];
  const first = segments.slice(0, place).reduce((sum, { people }) => sum + people, 0);
  return [first, first + segments[place]!.people];
}

/** Reading many lives takes time, and the next page asks for the same. */
const known = new WeakMap<Customers, Map<string, Found>>();

interface Found {
  readonly list: Int32Array;
  /** Weeks in which they had lived the story; in no order. */
  readonly ends: Int32Array;
  readonly searched: number;
  readonly replays: number;
}

function remembered(customers: Customers, story: Story, query: CustomerQuery): Found {
  const { order: _order, shuffle: _shuffle, offset: _offset, limit: _limit, ...filter } = query;
  const name = canonicalJson(filter);
  const all = known.get(customers) ?? new Map<string, Found>();
  known.set(customers, all);
  const found = all.get(name) ?? searchStory(customers, story, query);
  all.set(name, found);
  return found;
}

/** Reads lives in a random order until everybody is searched or so many are read; finds them by number. */
function searchStory(customers: Customers, story: Story, query: CustomerQuery): Found {
  const read = storyReader(story, customers.scenario);
  const isCandidate = new Uint8Array(customers.count);
  const candidates = filtered(
    customers,
    query,
    leastOf(story, prepare(customers.scenario).program, customers.river),
  );
  for (const who of candidates) isCandidate[who] = 1;
  const at = shuffled(customers.count, `${customers.scenario.seed} search`);
  const { mostReplays = MOST_REPLAYS } = query;
  const isWhole = candidates.length <= mostReplays;
  const reading = isWhole ? candidates : new Int32Array(mostReplays);
  let searched = customers.count;
  if (!isWhole) {
    let kept = 0;
    for (searched = 0; kept < mostReplays; searched++) {
      const who = at(searched);
      if (isCandidate[who] === 1) reading[kept++] = who;
    }
  }
  const readMoves = movesReader(story, customers.scenario);
  const found: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < reading.length; i += BATCH) {
    const moved = customers.journeys([...reading.subarray(i, i + BATCH)], { withoutContacts: true });
    const likely = moved.filter((life) => readMoves(life)).map(({ customer }) => customer);
    if (likely.length === 0) continue;
    for (const life of customers.journeys(likely)) {
      const end = read(life)?.steps.at(-1);
      if (end === undefined) continue;
      found.push(life.customer);
      ends.push(end.week);
    }
  }
  return {
    list: Int32Array.from(found).sort(),
    ends: Int32Array.from(ends),
    searched,
    replays: reading.length,
  };
}

function inOrder(
  customers: Customers,
  list: Int32Array,
  { order = 'number', shuffle }: CustomerQuery,
): Int32Array {
  if (shuffle !== undefined) {
    const at = shuffled(list.length, shuffle);
    return Int32Array.from(list, (_, place) => list[at(place)]!);
  }
  const { waited, asleep, backward } = customers.lives;
  if (order === 'number') return list;
  return descending(list, { waitedLongest: waited, sleptLongest: asleep, mostBackward: backward }[order]);
}

/** The largest first, and those alike by number: as many steps as there are customers and weeks. */
function descending(list: Int32Array, value: ArrayLike<number>): Int32Array {
  let largest = 0;
  for (const who of list) largest = Math.max(largest, value[who]!);
  const starts = new Int32Array(largest + 2);
  for (const who of list) {
    const place = largest - value[who]! + 1;
    starts[place] = starts[place]! + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!;
  const sorted = new Int32Array(list.length);
  for (const who of list) {
    const place = largest - value[who]!;
    sorted[starts[place]!] = who;
    starts[place] = starts[place]! + 1;
  }
  return sorted;
}
