/**
 * A change is a difference: a path and a number. Scenarios are made from a preset by applying changes in order; a run of
 * consecutive `split.*` changes counts as one move, so that giving and taking can be written side by side. The next move
 * begins where one names a channel again, or a whole side after single channels: then it goes on from what was set before.
 */
import { checked, outOfRange, showNumber, unknownName, type Checked, type Issue } from './issue.ts';
import { planPrices } from './market.ts';
import { parametersOf } from './parameters.ts';
import type { ParameterValue } from './parameter.ts';
import { MOST_SUBSTEPS, type Plan, type Scenario } from './scenario.ts';
import { schedulable, scheduledScenarios } from './schedule.ts';
import { setShareOfKind, setShares, shareOfKind, type Shares } from './split.ts';

export interface Change {
  /** e.g. `split.brandVideo` (points), `budget.total` (money a week), `flight.events` (list), `market.price`. */
  readonly path: string;
  /** `set` gives the value, `add` changes the one in force. */
  readonly op: 'set' | 'add';
  readonly number?: number;
  readonly list?: readonly number[];
}

const MOST_MONEY = 1e12;

interface Draft {
  scenario: Scenario;
  readonly issues: Issue[];
}

/** Applies changes in order and reports every problem at once; the scenario comes back only when there is none. */
export function applyChanges(scenario: Scenario, changes: readonly Change[]): Checked<Scenario> {
  const draft: Draft = { scenario, issues: [] };
  for (const move of movesOf(changes)) {
    const [change] = move;
    const group = splitGroup(change.path);
    if (group === undefined) applyOne(draft, change);
    else applySplit(draft, move, group);
  }
  return checked(() => draft.scenario, draft.issues);
}

/** The changes in order, those of a split that are made together in one list, every other one alone. */
export function movesOf(changes: readonly Change[]): (readonly [Change, ...Change[]])[] {
  const moves: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = moves.at(-1);
    if (last !== undefined && isSameMove(last, change)) last.push(change);
    else moves.push([change]);
  }
  return moves;
}

function isSameMove(move: readonly [Change, ...Change[]], change: Change): boolean {
  const group = splitGroup(change.path);
  if (group === undefined || group !== splitGroup(move[0].path)) return false;
  return isSide(change.path)
    ? move.every(({ path }) => isSide(path))
    : move.every(({ path }) => path !== change.path);
}

/** Whether a path names all channels of a kind at once. */
function isSide(path: string): boolean {
  return /^(historic\.)?split\.(upstream|downstream)$/.test(path);
}

/** All paths a change may name. */
export function changePaths(scenario: Scenario): string[] {
  const ids = scenario.channels.map((channel) => channel.id);
  return [
    ...['upstream', 'downstream', ...ids].map((id) => `split.${id}`),
    ...['total', ...ids].map((id) => `budget.${id}`),
    ...ids.map((id) => `flight.${id}`),
    ...Object.keys(planPrices),
    'historic.total',
    ...Object.keys(planPrices).map((key) => `historic.${key}`),
    ...ids.map((id) => `historic.split.${id}`),
    ...ids.map((id) => `historic.flight.${id}`),
    'horizonWeeks',
    'substeps',
    ...parametersOf(scenario).map((parameter) => parameter.path),
  ];
}

function splitGroup(path: string): 'plan' | 'historic' | undefined {
  if (path.startsWith('split.')) return 'plan';
  return path.startsWith('historic.split.') ? 'historic' : undefined;
}

function applySplit(draft: Draft, changes: readonly Change[], group: 'plan' | 'historic'): void {
  const { channels, locks } = draft.scenario;
  let shares: Shares = draft.scenario[group].split;
  const targets: Record<string, number> = {};
  for (const change of changes) {
    const id = change.path.slice(group === 'plan' ? 'split.'.length : 'historic.split.'.length);
    const points = numberOf(draft, change);
    if (points === undefined) continue;
    const kind = id === 'upstream' || id === 'downstream' ? id : undefined;
    if (kind === undefined && !channels.some((channel) => channel.id === id)) {
      draft.issues.push(
        unknownName([change.path], 'channel', id, [
          'upstream',
          'downstream',
          ...channels.map((each) => each.id),
        ]),
      );
      continue;
    }
    const before =
      kind === undefined ? (targets[id] ?? shares[id] ?? 0) : shareOfKind(shares, channels, kind);
    const target = change.op === 'add' ? before + points / 100 : points / 100;
    if (kind === undefined) {
      targets[id] = target;
      continue;
    }
    const moved = setShareOfKind(shares, kind, target, channels, group === 'plan' ? locks : []);
    if ('issues' in moved) draft.issues.push(...moved.issues);
    else shares = moved.shares;
  }
  if (Object.keys(targets).length > 0) {
    const moved = setShares(shares, targets, channels, group === 'plan' ? locks : []);
    if ('issues' in moved) draft.issues.push(...moved.issues);
    else shares = moved.shares;
  }
  setPlan(draft, group, { split: { ...shares } });
}

function applyOne(draft: Draft, change: Change): void {
  const { path } = change;
  if (path.startsWith('flight.') || path.startsWith('historic.flight.')) return applyFlight(draft, change);
  const prices = path.replace(/^historic[.]/, '');
  if (isPlanPrice(prices)) return applyPrices(draft, change, prices);
  if (path.startsWith('budget.')) return applyBudget(draft, change);
  if (path.startsWith('schedule.')) return applySchedule(draft, change);
  if (path === 'historic.total') {
    const weekly = amount(
      draft,
      change,
      draft.scenario.historic.weekly,
      'historic weekly spend',
      0,
      MOST_MONEY,
      'money per week',
    );
    if (weekly !== undefined) setPlan(draft, 'historic', { weekly });
    return;
  }
  if (path === 'horizonWeeks') {
    const weeks = amount(draft, change, draft.scenario.horizonWeeks, 'horizon', 1, 1040, 'weeks');
    if (weeks !== undefined) draft.scenario = { ...draft.scenario, horizonWeeks: Math.round(weeks) };
    return;
  }
  if (path === 'substeps') {
    const now = draft.scenario.substeps ?? 1;
    const substeps = amount(draft, change, now, 'number of substeps', 1, MOST_SUBSTEPS, 'per week');
    if (substeps !== undefined) draft.scenario = { ...draft.scenario, substeps: Math.round(substeps) };
    return;
  }
  const parameter = parametersOf(draft.scenario).find((each) => each.path === path);
  if (parameter === undefined)
    draft.issues.push(unknownName([path], 'path', path, changePaths(draft.scenario)));
  else applyParameter(draft, change, parameter);
}

function applyParameter(draft: Draft, change: Change, parameter: ParameterValue): void {
  const { path, label, min, max, unit } = parameter;
  const value = amount(draft, change, parameter.value, label.toLowerCase(), min, max, unit);
  if (value === undefined) return;
  const { scenario } = draft;
  const [head, id = '', rest = ''] = path.split('.');
  if (head === 'segments') {
    const segments = scenario.market.segments.map((segment) =>
      segment.id !== id
        ? segment
        : rest === 'share'
          ? { ...segment, share: value }
          : { ...segment, traits: { ...segment.traits, [rest]: value } },
    );
    draft.scenario = { ...scenario, market: { ...scenario.market, segments } };
  } else if (head === 'mixtures') {
    const mixtures = { ...scenario.market.mixtures };
    mixtures[id] = { ...mixtures[id]!, [rest]: rest === 'classes' ? Math.round(value) : value };
    draft.scenario = { ...scenario, market: { ...scenario.market, mixtures } };
  } else if (head === 'targeting') {
    const targeting = {
      ...scenario.market.targeting,
      [id]: { ...scenario.market.targeting[id], [rest]: value },
    };
    draft.scenario = { ...scenario, market: { ...scenario.market, targeting } };
  } else {
    draft.scenario = { ...scenario, values: { ...scenario.values, [path]: value } };
  }
}

/** `schedule.<week>.<path>`: the number at a path from a week of the plan on. */
function applySchedule(draft: Draft, change: Change): void {
  const { scenario } = draft;
  const [, first = '', ...rest] = change.path.split('.');
  const week = Number(first);
  if (!(Number.isInteger(week) && week >= 1 && week <= 1040)) {
    draft.issues.push(outOfRange([change.path], 'week of the schedule', week, 1, 1040));
    return;
  }
  const path = rest.join('.');
  const known = schedulable(scenario);
  const parameter = known.find((each) => each.path === path);
  if (parameter === undefined) {
    draft.issues.push(
      unknownName(
        [change.path],
        'path',
        path,
        known.map((each) => each.path),
      ),
    );
    return;
  }
  const now = scheduledScenarios(scenario).findLast((each) => each.week <= week)?.scenario.values[path];
  const { label, min, max, unit } = parameter;
  const value = amount(draft, change, now ?? parameter.value, label.toLowerCase(), min, max, unit);
  if (value === undefined) return;
  const { schedule = [] } = scenario;
  const entry = schedule.find((each) => each.week === week);
  const others = schedule.filter((each) => each.week !== week);
  const next = [...others, { week, values: { ...entry?.values, [path]: value } }];
  draft.scenario = { ...scenario, schedule: next.toSorted((a, b) => a.week - b.week) };
}

/** `budget.total` keeps the split; `budget.<channel>` changes that channel's money and leaves the others' money alone. */
function applyBudget(draft: Draft, change: Change): void {
  const id = change.path.slice('budget.'.length);
  const { plan, channels } = draft.scenario;
  if (id === 'total') {
    const weekly = amount(draft, change, plan.weekly, 'weekly budget', 0, MOST_MONEY, 'money per week');
    if (weekly !== undefined) setPlan(draft, 'plan', { weekly });
    return;
  }
  if (!channels.some((channel) => channel.id === id)) {
    draft.issues.push(
      unknownName([change.path], 'channel', id, ['total', ...channels.map((channel) => channel.id)]),
    );
    return;
  }
  const now = plan.weekly * (plan.split[id] ?? 0);
  const money = amount(draft, change, now, `weekly budget of ${id}`, 0, MOST_MONEY, 'money per week');
  if (money === undefined) return;
  const weekly = Math.max(0, plan.weekly - now + money);
  if (weekly > MOST_MONEY) {
    draft.issues.push(outOfRange([change.path], 'weekly budget', weekly, 0, MOST_MONEY, 'money per week'));
    return;
  }
  const split = Object.fromEntries(
    channels.map((channel) => {
      const share = plan.split[channel.id] ?? 0;
      const amountOf = channel.id === id ? money : plan.weekly * share;
      return [channel.id, weekly > 0 ? amountOf / weekly : share];
    }),
  );
  setPlan(draft, 'plan', { weekly, split });
}

function applyFlight(draft: Draft, change: Change): void {
  const group = change.path.startsWith('historic.') ? 'historic' : 'plan';
  const id = change.path.slice(group === 'plan' ? 'flight.'.length : 'historic.flight.'.length);
  const { channels } = draft.scenario;
  if (!channels.some((channel) => channel.id === id)) {
    draft.issues.push(
      unknownName(
        [change.path],
        'channel',
        id,
        channels.map((channel) => channel.id),
      ),
    );
    return;
  }
  const range = { min: 0, max: 1000 };
  const list = listOf(draft, change, `flight of ${id}`, 'flight factor', range);
  if (list !== undefined)
    setPlan(draft, group, { flight: { ...draft.scenario[group].flight, [id]: [...list] } });
}

function isPlanPrice(key: string): key is keyof typeof planPrices {
  return Object.hasOwn(planPrices, key);
}

/** `promotion` and `priceLevel`: a number per week. */
function applyPrices(draft: Draft, change: Change, key: keyof typeof planPrices): void {
  const name = planPrices[key].label.toLowerCase();
  const list = listOf(draft, change, `list of the ${name}`, name, planPrices[key]);
  if (list !== undefined)
    setPlan(draft, change.path.startsWith('historic.') ? 'historic' : 'plan', { [key]: [...list] });
}

/** A list of weekly numbers, or undefined and what is wrong with it. */
function listOf(
  draft: Draft,
  change: Change,
  what: string,
  each: string,
  { min, max }: { min: number; max: number },
): readonly number[] | undefined {
  if (change.op === 'add') {
    draft.issues.push({
      path: [change.path],
      severity: 'error',
      code: 'not-addable',
      value: showNumber(change.number ?? 0),
      allowed: 'set, with a number per week',
      message: `${change.path} is a number per week: it can be set, not added to`,
    });
    return undefined;
  }
  const list = change.list ?? (change.number === undefined ? undefined : [change.number]);
  if (list === undefined || list.length === 0 || list.length > 1040) {
    draft.issues.push(
      outOfRange([change.path], `length of the ${what}`, list?.length ?? 0, 1, 1040, 'weeks'),
    );
    return undefined;
  }
  const bad = list.flatMap((value, week) =>
    value >= min && value <= max
      ? []
      : [outOfRange([change.path, String(week + 1)], `${each} in week ${week + 1}`, value, min, max)],
  );
  draft.issues.push(...bad);
  return bad.length > 0 ? undefined : list;
}

function setPlan(draft: Draft, group: 'plan' | 'historic', part: Partial<Plan>): void {
  draft.scenario = { ...draft.scenario, [group]: { ...draft.scenario[group], ...part } };
}

function numberOf(draft: Draft, change: Change): number | undefined {
  if (change.number !== undefined && Number.isFinite(change.number)) return change.number;
  const given = change.number ?? change.list;
  const value =
    given === undefined
      ? 'nothing'
      : typeof given === 'number'
        ? String(given)
        : `[${given.map(showNumber).join(', ')}]`;
  draft.issues.push({
    path: [change.path],
    severity: 'error',
    code: 'not-a-number',
    value,
    allowed: 'a finite number',
    suggestion: '0',
    message: `invalid ${change.path}: ${value} (expected a finite number)`,
  });
  return undefined;
}

function amount(
  draft: Draft,
  change: Change,
  now: number,
  label: string,
  min: number,
  max: number,
  unit: string,
): number | undefined {
  const given = numberOf(draft, change);
  if (given === undefined) return undefined;
  const value = change.op === 'add' ? now + given : given;
  if (value >= min && value <= max) return value;
  draft.issues.push(outOfRange([change.path], label, value, min, max, unit));
  return undefined;
}
