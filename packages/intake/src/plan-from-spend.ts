/**
 * From what was spent to a plan: the historic mix, each channel's reference weekly spend, its flighting over the year, and
 * the spend of the weeks to come, as if nothing changed. What had to be assumed on the way is listed.
 */
import type { Issue } from '@meander/core';
import { dayOf, isoDate, isoWeekOf } from './calendar.ts';
import { createIssueLog, listed, type IssueLog } from './issue.ts';
import type { ChannelMapping, OwnChannel } from './match-channels.ts';
import type { SpendTable } from './read-spend-table.ts';
import { seasonalityMethod, seasonalityOf, weeksOfYear } from './seasonality.ts';

export type PlanOptions = {
  /** Weeks to plan, 1 to 520. */
  readonly horizonWeeks: number;
  /** Only the last weeks of the table are the history; default: all of them. */
  readonly historyWeeks?: number;
};

/** Amounts are in the table's currency; records are by channel id. */
export type SpendPlan = {
  /** No error here or in the table and mapping it is made from. */
  readonly ok: boolean;
  readonly weeksOfHistory: number;
  /** The week after the last imported one: ISO date of its Monday, or its number. */
  readonly firstWeek: string;
  /** Mean spend per week over the history, all channels. */
  readonly meanWeeklyTotal: number;
  /** Historic share of each channel, 0 to 1, sum 1. */
  readonly split: Readonly<Record<string, number>>;
  /** Mean weekly spend of each channel: what its saturation is scaled by. */
  readonly reference: Readonly<Record<string, number>>;
  /** Factor on the reference for week 1 to 52 of the year; mean 1. */
  readonly seasonality: Readonly<Record<string, readonly number[]>>;
  /** The same factors in the order of the plan: the first one is that of `firstWeek`, after 52 they repeat. */
  readonly flight: Readonly<Record<string, readonly number[]>>;
  /** Spend of each planned week: reference times flight, so that any 52 weeks cost 52 times the reference. */
  readonly plan: Readonly<Record<string, readonly number[]>>;
  /** Channels of the user's own that the mapping made. */
  readonly ownChannels: readonly OwnChannel[];
  /** What was assumed, as notes by code. */
  readonly assumptions: readonly Issue[];
  readonly issues: readonly Issue[];
};

const longestHorizon = 520;

/** Makes a plan of a table under a mapping. Never throws: what is wrong with them or the options comes back as issues. */
export function planFromSpend(table: SpendTable, mapping: ChannelMapping, options: PlanOptions): SpendPlan {
  const log = createIssueLog();
  const notes = createIssueLog();
  const horizonWeeks = wholeWeeks('horizonWeeks', options.horizonWeeks, longestHorizon, log) ?? 0;
  const historyWeeks =
    options.historyWeeks === undefined
      ? table.weeks.length
      : (wholeWeeks('historyWeeks', options.historyWeeks, Math.max(1, table.weeks.length), log) ??
        table.weeks.length);
  if (!table.ok) reportErrors('table', table.issues, log);
  if (!mapping.ok) reportErrors('mapping', mapping.issues, log);

  const from = table.weeks.length - historyWeeks;
  const coverage = table.coverage.slice(from);
  const places = table.weeks.map((week) => placeInYear(week, table.weekNames)).slice(from);
  const spend = spendByChannel(table, mapping, from);
  const covered = added(coverage);
  const totals = Object.fromEntries([...spend].map(([id, weekly]) => [id, added(weekly)]));
  const total = added(Object.values(totals));
  if (table.weeks.length > 0 && spend.size === 0) {
    log.error({
      code: 'no-mapped-channel',
      suggestion: 'Map at least one column to a channel, or make it a channel of its own.',
      message: 'no column of spend is mapped to a channel, so there is nothing to plan',
    });
  } else if (spend.size > 0 && total === 0) {
    log.error({
      code: 'zero-spend',
      value: '0',
      allowed: 'some spend above 0',
      suggestion: 'Check that the right columns are mapped and that the history is long enough.',
      message: `all mapped columns are zero over ${historyWeeks} weeks, so there is no mix to start from`,
    });
  }

  const firstWeek = weekAfter(table);
  const start = placeInYear(firstWeek, table.weekNames);
  const channels = [...spend.keys()];
  const reference = record(channels, (id) => (covered > 0 ? (totals[id] ?? 0) / covered : 0));
  const seasonality = record(channels, (id) => seasonalityOf(spend.get(id) ?? [], coverage, places));
  const flight = record(channels, (id) => {
    const factors = seasonality[id] ?? [];
    return factors.map((_, week) => factors[(start + week) % weeksOfYear] ?? 1);
  });
  noteAssumptions({ table, mapping, historyWeeks, coverage }, notes);
  return {
    ok: !log.hasErrors(),
    weeksOfHistory: historyWeeks,
    firstWeek,
    meanWeeklyTotal: covered > 0 ? total / covered : 0,
    split: record(channels, (id) => (total > 0 ? (totals[id] ?? 0) / total : 0)),
    reference,
    seasonality,
    flight,
    plan: record(channels, (id) =>
      Array.from(
        { length: horizonWeeks },
        (_, week) => (reference[id] ?? 0) * (flight[id]?.[week % weeksOfYear] ?? 1),
      ),
    ),
    ownChannels: ownChannelsOf(mapping),
    assumptions: notes.all(),
    issues: log.all(),
  };
}

function added(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function record<Value>(
  ids: readonly string[],
  valueOf: (id: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(ids.map((id) => [id, valueOf(id)]));
}

/** Weekly spend of each channel over the history: the sum of the columns mapped to it. */
function spendByChannel(
  table: SpendTable,
  mapping: ChannelMapping,
  from: number,
): ReadonlyMap<string, readonly number[]> {
  const targets = new Map(mapping.assignments.map(({ column, target }) => [column, target]));
  const spend = new Map<string, readonly number[]>();
  for (const column of table.columns) {
    const target = targets.get(column.name);
    if (column.role !== 'spend' || !target || !('id' in target)) continue;
    const weekly = column.weeklySpend.slice(from);
    const before = spend.get(target.id);
    spend.set(target.id, before ? before.map((value, week) => value + (weekly[week] ?? 0)) : weekly);
  }
  return spend;
}

function ownChannelsOf(mapping: ChannelMapping): readonly OwnChannel[] {
  const own = mapping.assignments.flatMap(({ target }) =>
    target.kind === 'own'
      ? [[target.id, { id: target.id, label: target.label, like: target.like }] as const]
      : [],
  );
  return [...new Map(own).values()];
}

/** Place of a week in the year, 0 to 51; numbered weeks start a year with week 1, 53, 105 and so on. */
function placeInYear(week: string, weekNames: SpendTable['weekNames']): number {
  if (weekNames === 'numbers') return (((Number(week) - 1) % weeksOfYear) + weeksOfYear) % weeksOfYear;
  return Math.min(isoWeekOf(dayOf(week)).week, weeksOfYear) - 1;
}

function weekAfter(table: SpendTable): string {
  const last = table.weeks.at(-1);
  if (last === undefined) return '1';
  return table.weekNames === 'numbers' ? String(Number(last) + 1) : isoDate(dayOf(last) + 7);
}

function wholeWeeks(name: string, value: number, most: number, log: IssueLog): number | undefined {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  const allowed = `a whole number of weeks from 1 to ${most}`;
  log.error({
    path: [name],
    code: 'out-of-range',
    value: String(value),
    allowed,
    suggestion: String(value > most ? most : Math.max(1, Math.round(value) || 1)),
    message: `invalid ${name}: ${String(value)} (expected ${allowed})`,
  });
  return undefined;
}

function reportErrors(what: 'table' | 'mapping', issues: readonly Issue[], log: IssueLog): void {
  const count = issues.filter(({ severity }) => severity === 'error').length;
  log.error({
    path: [what],
    code: `${what}-has-errors`,
    value: String(count),
    suggestion: 'Mend them first: what could not be read is missing from the plan.',
    message: `the ${what} has ${count} ${count === 1 ? 'error' : 'errors'}`,
  });
}

type Basis = {
  readonly table: SpendTable;
  readonly mapping: ChannelMapping;
  readonly historyWeeks: number;
  readonly coverage: readonly number[];
};

function noteAssumptions({ table, mapping, historyWeeks, coverage }: Basis, notes: IssueLog): void {
  if (table.weeks.length === 0) return;
  notes.note({
    code: 'reference-is-mean',
    value: `${historyWeeks} weeks`,
    message: `each channel's reference weekly spend is its mean over ${historyWeeks === 1 ? 'one week' : `${historyWeeks} weeks`} (${table.weeks.at(-historyWeeks) ?? ''} to ${table.weeks.at(-1) ?? ''}), so saturation scales with this business`,
  });
  const years = Math.floor(historyWeeks / weeksOfYear);
  const told = {
    averaged: `the mean of the last ${years} years, week by week`,
    smoothed: `one year, smoothed over 5 weeks and drawn ${Math.round(100 - (100 * historyWeeks) / (2 * weeksOfYear))} % towards even spend, because one year cannot tell a season from a one-off flight`,
    even: 'even over the year, because less than a year shows no season',
  }[seasonalityMethod(historyWeeks)];
  notes.note({
    code: `seasonality-${seasonalityMethod(historyWeeks)}`,
    value: `${historyWeeks} weeks`,
    message: `the flighting of the coming weeks is ${told}`,
  });
  if (table.weekNames === 'numbers') {
    notes.note({
      code: 'year-of-52-weeks',
      message: 'the weeks are only numbered; a year was taken to have 52 of them, and week 1 to start one',
    });
  }
  if (coverage.some((share) => share < 1)) {
    notes.note({
      code: 'partial-weeks',
      message: 'means count a week that the table covers in part by its days, so they are not too low',
    });
  }
  const without = mapping.assignments.flatMap(({ column, target }) => ('id' in target ? [] : [column]));
  if (without.length > 0) {
    notes.note({
      path: without.map((column) => `column ${column}`),
      code: 'spend-not-planned',
      value: listed(without),
      message: `the spend of ${listed(without)} is not part of the plan`,
    });
  }
}
