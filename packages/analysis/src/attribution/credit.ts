/**
 * What a dashboard would say: the log of one future, and the credit that rules share out over it. It reads what could be observed
 * and nothing else; purchases without a logged touch stay unassigned.
 */
import { OBSERVED_KINDS, prepare, recordJourneys, type ObservedPart, type Scenario } from '@meander/core';
import { attributionRules } from './rules.ts';
import type { AttributionRule, Touches } from './rule.ts';

export interface CreditOptions {
  /** Purchases from week 1 to the end of this week are credited; the horizon when left out. */
  readonly window?: number;
  /** How long before a purchase a touch still counts, in weeks; default 13, the 90 days of Google Analytics 4. */
  readonly lookback?: number;
  /** Most customers that are logged, at even distances over the market, and then scaled up; default 5,000. */
  readonly people?: number;
}

export const DEFAULT_LOOKBACK = 13;
export const DEFAULT_PEOPLE = 5000;
export const LONGEST_LOOKBACK = 1040;

/** Purchases and their money by channel, in the scenario's order; the last number is what stays unassigned. */
export interface Credited {
  readonly purchases: readonly number[];
  readonly revenue: readonly number[];
}

/** What is reported of a channel from week 1 to the end of the window. */
export interface Reported {
  /** Money and contacts on the bill. */
  readonly spend: number;
  readonly bought: number;
  /** Logged contacts that nobody acted on, and those that somebody did. */
  readonly contacts: number;
  readonly responses: number;
  /** Messages that were opened, those somebody acted on among them; 0 where there is nothing to open. */
  readonly opened: number;
  /** Responses by what people did, such as a visit or an unsubscription: label of the move -> count. */
  readonly moves: Readonly<Record<string, number>>;
}

/** The log of one replication, counted. Everything is scaled up from the customers logged to the market. */
export interface LogTotals {
  readonly people: number;
  readonly peopleLogged: number;
  readonly purchases: number;
  readonly revenue: number;
  /** Rule -> its credit. */
  readonly credit: Readonly<Record<string, Credited>>;
  /** Channel, in the scenario's order. */
  readonly reported: readonly Reported[];
}

/** What the log had shown by the end of weeks 0 .. window, scaled up to the market. */
export interface LogCourses {
  /** Rule -> channel, in the scenario's order -> purchases credited. */
  readonly credited: Readonly<Record<string, readonly Float64Array[]>>;
  /** Channel -> contacts and responses. */
  readonly reported: readonly Float64Array[];
}

const OPENED = OBSERVED_KINDS.indexOf('opened');
const RESPONSE = OBSERVED_KINDS.indexOf('response');
const PURCHASE = OBSERVED_KINDS.indexOf('purchase');

/**
 * Lives one future with agents and counts its log.
 * @throws RangeError for a window outside the plan, or an impossible lookback or number of people
 */
export function logTotals(
  scenario: Scenario,
  options: CreditOptions = {},
  replication = 0,
  rules: readonly AttributionRule[] = attributionRules,
): LogTotals {
  const { recording, counted, scale } = logOf(scenario, options, replication, rules, 1);
  const { program } = prepare(scenario);
  const scaled = (numbers: Float64Array) => Array.from(numbers, (each) => each * scale);
  const billed = (of: (delivered: (typeof recording.delivered)[number]) => number) =>
    sumOf(recording.delivered, of);
  return {
    people: recording.customers,
    peopleLogged: counted.peopleLogged,
    purchases: counted.purchases * scale,
    revenue: counted.revenue * scale,
    credit: Object.fromEntries(
      rules.map(({ id }, r) => [
        id,
        { purchases: scaled(counted.credit[r]!.purchases), revenue: scaled(counted.credit[r]!.revenue) },
      ]),
    ),
    reported: scenario.channels.map((_, i) => {
      const responses = counted.responses[i]!;
      const opened = program.channels[i]!.openRate > 0 ? counted.opened[i]! + responses : 0;
      return {
        spend: billed(({ spent }) => spent[i]!),
        bought: billed(({ bought }) => bought[i]!),
        contacts: counted.contacts[i]! * scale,
        responses: responses * scale,
        opened: opened * scale,
        moves: Object.fromEntries([...counted.moves[i]!].map(([label, count]) => [label, count * scale])),
      };
    }),
  };
}

/** The same log, week by week. @throws RangeError as `logTotals` does */
export function logCourses(
  scenario: Scenario,
  options: CreditOptions = {},
  replication = 0,
  rules: readonly AttributionRule[] = attributionRules,
): LogCourses {
  const { window = scenario.horizonWeeks } = options;
  const { counted, scale } = logOf(scenario, options, replication, rules, window);
  const course =
    (...weekly: readonly Float64Array[]) =>
    (_: unknown, channel: number) => {
      const total = new Float64Array(window + 1);
      for (let week = 0; week < window; week++)
        total[week + 1] = total[week]! + sumOf(weekly, (each) => each[channel * window + week]!) * scale;
      return total;
    };
  return {
    credited: Object.fromEntries(
      rules.map(({ id }, r) => [id, scenario.channels.map(course(counted.credit[r]!.purchases))]),
    ),
    reported: scenario.channels.map(course(counted.contacts, counted.responses)),
  };
}

function logOf(
  scenario: Scenario,
  options: CreditOptions,
  replication: number,
  rules: readonly AttributionRule[],
  columns: number,
) {
  const { window, lookback, people } = checkCreditOptions(scenario, options);
  const recording = recordJourneys({ ...scenario, horizonWeeks: window }, { replication });
  const fromWeek = Math.max(recording.firstWeek, 1 - Math.ceil(lookback));
  const parts = recording.observe({ fromWeek, toWeek: window, people });
  const counted = countLog(parts, { scenario, lookback, rules, columns });
  const { peopleLogged } = counted;
  return { recording, counted, scale: peopleLogged > 0 ? recording.customers / peopleLogged : 0 };
}

/** @throws RangeError for a window outside the plan, or an impossible lookback or number of people */
function checkCreditOptions(
  { horizonWeeks }: Scenario,
  { window = horizonWeeks, lookback = DEFAULT_LOOKBACK, people = DEFAULT_PEOPLE }: CreditOptions,
): Required<CreditOptions> {
  if (!Number.isInteger(window) || window < 1 || window > horizonWeeks)
    throw new RangeError(`invalid window: ${window} (expected a whole number from 1 to ${horizonWeeks})`);
  if (!(lookback > 0 && lookback <= LONGEST_LOOKBACK))
    throw new RangeError(
      `invalid lookback: ${lookback} (expected above 0 and up to ${LONGEST_LOOKBACK} weeks)`,
    );
  if (!(people >= 1)) throw new RangeError(`invalid people: ${people} (expected 1 or more)`);
  return { window, lookback, people };
}

function sumOf<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}

interface Counting {
  readonly scenario: Scenario;
  readonly lookback: number;
  readonly rules: readonly AttributionRule[];
  /** 1: everything in one sum; the weeks of the window: each week by itself. */
  readonly columns: number;
}

/** Counts a log as it comes; tables are channel x column, and credit has a last row of what stays unassigned. */
function countLog(parts: Iterable<ObservedPart>, { scenario, lookback, rules, columns }: Counting) {
  const channels = scenario.channels.length;
  const labels = prepare(scenario).program.ledger.map((line) => line.moveLabel);
  const table = (rows: number) => new Float64Array(rows * columns);
  const credit = rules.map(() => ({ purchases: table(channels + 1), revenue: table(channels + 1) }));
  const contacts = table(channels);
  const opened = table(channels);
  const responses = table(channels);
  const moves = scenario.channels.map(() => new Map<string, number>());
  let peopleLogged = 0;
  let purchases = 0;
  let revenue = 0;
  const path = createPath();
  for (const part of parts) {
    const { customers, start, time, kind, channel, line, value } = part;
    peopleLogged += customers.length;
    for (let p = 0; p < customers.length; p++) {
      let oldest = start[p]!;
      for (let i = oldest; i < start[p + 1]!; i++) {
        if (time[i]! < 0) continue;
        const column = Math.min(columns - 1, Math.floor(time[i]!));
        if (kind[i] !== PURCHASE) {
          const at = channel[i]! * columns + column;
          if (kind[i] === OPENED) opened[at] = opened[at]! + 1;
          if (kind[i] !== RESPONSE) contacts[at] = contacts[at]! + 1;
          else {
            responses[at] = responses[at]! + 1;
            addTo(moves[channel[i]!]!, labels[line[i]!]!);
          }
          continue;
        }
        purchases += 1;
        revenue += value[i]!;
        while (time[oldest]! < time[i]! - lookback) oldest++;
        path.read(part, oldest, i);
        for (const [r, rule] of rules.entries())
          shareOut(rule, path, value[i]!, { ...credit[r]!, columns, column, unassigned: channels });
      }
    }
  }
  return { peopleLogged, purchases, revenue, credit, contacts, opened, responses, moves };
}

function addTo(counts: Map<string, number>, label: string): void {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

interface Path extends Touches {
  readonly channel: Int8Array;
  readonly shares: Float64Array;
}

/** The touches before a purchase, in lists that are used again. */
function createPath(): Path & { read(part: ObservedPart, from: number, purchase: number): void } {
  const path = { ...emptyPath(64), count: 0, read };

  function read({ time, kind, channel }: ObservedPart, from: number, purchase: number): void {
    if (purchase - from > path.age.length) Object.assign(path, emptyPath(2 * (purchase - from)));
    path.count = 0;
    for (let i = from; i < purchase; i++) {
      if (kind[i] === PURCHASE) continue;
      path.age[path.count] = time[purchase]! - time[i]!;
      path.isResponse[path.count] = kind[i] === RESPONSE ? 1 : 0;
      path.channel[path.count] = channel[i]!;
      path.count++;
    }
  }

  return path;
}

function emptyPath(room: number) {
  return {
    age: new Float64Array(room),
    isResponse: new Uint8Array(room),
    channel: new Int8Array(room),
    shares: new Float64Array(room),
  };
}

interface Account {
  readonly purchases: Float64Array;
  readonly revenue: Float64Array;
  readonly columns: number;
  readonly column: number;
  /** Row of what no channel gets. */
  readonly unassigned: number;
}

function shareOut(
  rule: AttributionRule,
  path: Path,
  value: number,
  { purchases, revenue, columns, column, unassigned }: Account,
): void {
  const { count, channel, shares } = path;
  shares.fill(0, 0, count);
  if (count > 0) rule.share(path, shares);
  let assigned = 0;
  for (let i = 0; i < count; i++) {
    const share = shares[i]!;
    if (share === 0) continue;
    const at = channel[i]! * columns + column;
    purchases[at] = purchases[at]! + share;
    revenue[at] = revenue[at]! + share * value;
    assigned += share;
  }
  if (assigned > 0) return;
  const at = unassigned * columns + column;
  purchases[at] = purchases[at]! + 1;
  revenue[at] = revenue[at]! + value;
}
