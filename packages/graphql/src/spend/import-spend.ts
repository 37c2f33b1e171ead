/** A spend file -> plan A: the preset's people with the imported spend, in the past and from now on. */
import { presetById, presets } from '@meander/catalogue';
import { parametersOf, unknownName, type Change, type Issue, type Scenario } from '@meander/core';
import {
  matchChannels,
  planFromSpend,
  readSpendTable,
  type ChannelChoice,
  type ChannelMapping,
  type SpendPlan,
  type SpendTable,
  type SpendTableOptions,
} from '@meander/intake';
import { ValidationError } from '../errors.ts';
import { resolveScenario } from '../scenario/resolve.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { shownTable, type SpendTableShape } from './shown-table.ts';

/** A file and what is known about the market; anything left out is the preset's, and marked as assumed. */
export interface SpendRequest {
  readonly text: string;
  readonly fileName?: string | null | undefined;
  readonly preset: string;
  readonly columns?: readonly SpendColumnRequest[] | null | undefined;
  readonly people?: number | null | undefined;
  readonly price?: number | null | undefined;
  readonly margin?: number | null | undefined;
  readonly horizonWeeks?: number | null | undefined;
  readonly dateOrder?: 'dmy' | 'mdy' | null | undefined;
  readonly decimal?: 'comma' | 'point' | null | undefined;
  readonly seed?: string | null | undefined;
}

/** What to do with a column: exactly one of the three. */
interface SpendColumnRequest {
  readonly toChannel?: { readonly column: string; readonly channel: string } | null | undefined;
  readonly toOwnChannel?:
    | { readonly column: string; readonly label: string; readonly like: string }
    | null
    | undefined;
  readonly leaveOut?: { readonly column: string } | null | undefined;
}

export interface ImportedSpend {
  readonly table: SpendTableShape;
  readonly scenario: ResolvedScenario;
  readonly issues: readonly Issue[];
}

/** @throws ValidationError with every problem of the file, its columns and the numbers of the market */
export function importSpend(request: SpendRequest): ImportedSpend {
  const preset = presetById(request.preset);
  if (preset === undefined) {
    const known = presets.map(({ scenario }) => scenario.id);
    throw new ValidationError([unknownName(['preset'], 'preset', request.preset, known)]);
  }
  const table = readSpendTable(request.text, optionsOf(request));
  const mapping = matchChannels(table.columns, preset.channels, choicesOf(request));
  const horizonWeeks = request.horizonWeeks ?? preset.horizonWeeks;
  const plan = planFromSpend(table, mapping, { horizonWeeks });
  const issues = [
    ...table.issues,
    ...mapping.issues,
    ...problemsOf(plan, table, mapping),
    ...plan.assumptions,
  ];
  if (issues.some(({ severity }) => severity === 'error')) throw new ValidationError(issues);

  const notes = [...issues, ...assumed(request, preset, table)];
  const scenario = resolveScenario(
    {
      preset: preset.id,
      name: nameOf(request.fileName) ?? preset.name,
      seed: request.seed,
      horizonWeeks,
      ownChannels: plan.ownChannels,
      changes: changesOf(request, preset, plan),
    },
    notes,
  );
  return { table: shownTable(table, mapping, scenario.scenario), scenario, issues: notes };
}

function optionsOf({ dateOrder, decimal, columns }: SpendRequest): SpendTableOptions {
  const choices = (columns ?? []).map(
    ({ toChannel, toOwnChannel, leaveOut }): [string, 'spend' | 'leaveOut'] =>
      leaveOut ? [leaveOut.column, 'leaveOut'] : [(toChannel ?? toOwnChannel)?.column ?? '', 'spend'],
  );
  return {
    columns: Object.fromEntries(choices),
    ...(dateOrder ? { dateOrder } : {}),
    ...(decimal ? { decimal: decimal === 'comma' ? ',' : '.' } : {}),
  };
}

function choicesOf({ columns }: SpendRequest): ChannelChoice[] {
  return (columns ?? []).flatMap(({ toChannel, toOwnChannel }): ChannelChoice[] => {
    if (toChannel) return [toChannel];
    if (toOwnChannel) {
      const { column, label, like } = toOwnChannel;
      return [{ column, own: { label, like } }];
    }
    return [];
  });
}

/**
 * What the plan adds. It repeats in one line that the table or the mapping has errors, which are listed already; and that
 * nothing is mapped yet is the question to the user, not an end: the table goes back with the preset as it is.
 */
function problemsOf(plan: SpendPlan, table: SpendTable, mapping: ChannelMapping): readonly Issue[] {
  const isListed = !table.ok || !mapping.ok;
  return plan.issues
    .filter(({ code }) => !(isListed && code.endsWith('-has-errors')))
    .map((issue) => (issue.code === 'no-mapped-channel' ? { ...issue, severity: 'note' } : issue));
}

/** The whole imported plan as changes of the preset. */
function changesOf(request: SpendRequest, preset: Scenario, plan: SpendPlan): Change[] {
  return [
    ...marketOf(request).flatMap(({ path, given }) => (given === undefined ? [] : [set(path, given)])),
    ...(Object.keys(plan.reference).length === 0 ? [] : spendChanges(preset, plan)),
  ];
}

/** The scale of each channel, the past, and the coming weeks as if nothing changed. */
function spendChanges(preset: Scenario, plan: SpendPlan): Change[] {
  const ids = [...preset.channels, ...plan.ownChannels].map(({ id }) => id);
  const weekly = rounded(plan.meanWeeklyTotal, 2);
  const points = (id: string) => rounded(100 * (plan.split[id] ?? 0), 6);
  const flights = (prefix: string) =>
    Object.entries(plan.flight)
      .filter(([, factors]) => factors.some((factor) => factor !== 1))
      .map(([id, factors]): Change => {
        const list = factors.map((factor) => rounded(factor, 4));
        return { path: `${prefix}${id}`, op: 'set', list };
      });
  return [
    ...Object.entries(plan.reference).flatMap(([id, mean]) =>
      mean > 0 ? [set(`channels.${id}.referenceSpend`, rounded(mean, 2))] : [],
    ),
    set('historic.total', weekly),
    ...ids.map((id) => set(`historic.split.${id}`, points(id))),
    ...flights('historic.flight.'),
    set('budget.total', weekly),
    ...ids.map((id) => set(`split.${id}`, points(id))),
    ...flights('flight.'),
  ];
}

function set(path: string, number: number): Change {
  return { path, op: 'set', number };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** A name that a scenario can have, from that of a file. */
function nameOf(fileName: string | null | undefined): string | undefined {
  const stem = fileName
    ?.replace(/\.[a-z0-9]{1,5}$/i, '')
    .trim()
    .slice(0, 120);
  return stem || undefined;
}

/** What a file cannot say: the numbers of the market, as far as they were given. */
function marketOf({ people, price, margin }: SpendRequest) {
  return [
    { path: 'market.people' as const, given: people ?? undefined },
    { path: 'market.price' as const, given: price ?? undefined },
    { path: 'market.margin' as const, given: margin ?? undefined },
  ];
}

/** A number of the market that was taken from the preset, as one would say it. */
function assumption(
  path: ReturnType<typeof marketOf>[number]['path'],
  value: number,
  { market: { currency } }: Scenario,
): string {
  const write = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat('en', options).format(value);
  if (path === 'market.people')
    return `the market was assumed to have ${write({ maximumFractionDigits: 0 })} people`;
  if (path === 'market.price')
    return `a purchase was assumed to cost ${write({ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })}`;
  return `the margin was assumed to be ${write({ style: 'percent', maximumFractionDigits: 2 })} of the price`;
}

/** What was taken from the preset, and what the file may not mean. */
function assumed(request: SpendRequest, preset: Scenario, table: SpendTable): Issue[] {
  const values = new Map(parametersOf(preset).map((each) => [each.path, each]));
  const notes: Issue[] = [];
  for (const { path, given } of marketOf(request)) {
    const parameter = values.get(path);
    if (given !== undefined || parameter === undefined) continue;
    const label = parameter.label.toLowerCase();
    notes.push({
      path: [path],
      severity: 'note',
      code: 'assumed',
      value: String(parameter.value),
      suggestion: `Give your own ${label}.`,
      message: `${assumption(path, parameter.value, preset)}, as in "${preset.title}"`,
    });
  }
  if (table.currency !== undefined && table.currency !== preset.market.currency) {
    notes.push({
      path: ['market', 'currency'],
      severity: 'note',
      code: 'currency-not-converted',
      value: table.currency,
      allowed: preset.market.currency,
      suggestion: 'Give price in the currency of the file.',
      message: `the file is in ${table.currency}; its amounts are used as they are, beside prices in ${preset.market.currency}`,
    });
  }
  return notes;
}
