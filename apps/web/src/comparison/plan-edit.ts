/** Edits of plan B, and of both plans: each takes the pair as it is and gives the pair as it should be. */
import { roundList } from './change-text.ts';
import { usesLocks, withChange, type Change, type PlanPair } from './pair.ts';
import { sum, type Amounts } from './split.ts';

const isSplitOrBudget = ({ path }: Change): boolean =>
  path.startsWith('split.') || path.startsWith('budget.');

/** Below half of a tenth of a point, a share has not moved. */
const negligible = 0.0005;

/** The channels whose weekly money differs between two plans, in the order of the first. */
export function movedChannels(a: Amounts, b: Amounts): string[] {
  const scale = Math.max(sum(a), sum(b));
  return Object.keys(a).filter((id) => Math.abs((b[id] ?? 0) - (a[id] ?? 0)) > negligible * 0.1 * scale);
}

/** Whether two totals are the same but for rounding. */
export function hasSameTotal(a: Amounts, b: Amounts): boolean {
  return Math.abs(sum(a) - sum(b)) <= 1e-6 * sum(a);
}

/**
 * Plan B with these amounts: as shares in points where the total is plan A's, as money a week where it is not. Each
 * channel that moved is said with its end, so the order of the edits that led there does not matter.
 */
export function withAmounts(pair: PlanPair, a: Amounts, b: Amounts): PlanPair {
  const moved = movedChannels(a, b);
  const changes = hasSameTotal(a, b)
    ? roundTogether(moved, (id) => (100 * (b[id] ?? 0)) / sum(b)).map(([id, number]) =>
        set(`split.${id}`, number),
      )
    : moved.map((id) => set(`budget.${id}`, Math.round((b[id] ?? 0) * 100) / 100));
  return { ...pair, onlyB: [...changes, ...pair.onlyB.filter((change) => !isSplitOrBudget(change))] };
}

const set = (path: string, number: number): Change => ({ op: 'set', path, number });

/** Values to two decimals with their sum kept: the largest takes what rounding left over. */
function roundTogether(ids: readonly string[], value: (id: string) => number): [string, number][] {
  const hundredths = ids.map((id) => Math.round(value(id) * 100));
  const whole = Math.round(ids.reduce((total, id) => total + value(id), 0) * 100);
  const rest = whole - hundredths.reduce((total, part) => total + part, 0);
  const largest = hundredths.indexOf(Math.max(...hundredths));
  return ids.map((id, i) => [id, ((hundredths[i] ?? 0) + (i === largest ? rest : 0)) / 100]);
}

/**
 * Plan B's amounts, where its changes say each moved channel's end; null where they only say what to move (a group, or
 * so many points more), which the API resolves. As there, what points leave over is spread over the other channels.
 */
export function amountsOfB(pair: PlanPair, a: Amounts): Amounts | null {
  const changes = pair.onlyB.filter(isSplitOrBudget);
  const total = sum(a);
  const moved: Record<string, number> = {};
  for (const change of changes) {
    const [kind = '', id = ''] = change.path.split('.', 2);
    if (change.op !== 'set' || !(id in a)) return null;
    moved[id] = kind === 'split' ? (change.number / 100) * total : change.number;
  }
  const b = { ...a, ...moved };
  const others = Object.keys(a).filter((id) => !(id in moved));
  const rest = sum(a, others);
  if (rest === 0 || changes.some(({ path }) => path.startsWith('budget.'))) return b;
  const factor = (total - sum(moved)) / rest;
  for (const id of others) b[id] = (a[id] ?? 0) * factor;
  return b;
}

/** Locks or unlocks a channel. Where plan B is still said as a move, its ends are written down first, or locks would bend it. */
export function withLock(pair: PlanPair, id: string, isLocked: boolean, a: Amounts, b: Amounts): PlanPair {
  const locks = pair.locks.filter((other) => other !== id);
  const settled = usesLocks(pair) ? withAmounts(pair, a, b) : pair;
  return { ...settled, locks: isLocked ? [...locks, id] : locks };
}

/** Another weekly total of both plans; the shares stay, also those that a change since the last total has made. */
export function withTotal(pair: PlanPair, weekly: number): PlanPair {
  const change = set('budget.total', weekly);
  const place = pair.shared.findLastIndex(isSplitOrBudget);
  return pair.shared[place]?.path === 'budget.total'
    ? { ...pair, shared: pair.shared.with(place, change) }
    : { ...pair, shared: [...pair.shared, change] };
}

/** A channel that joins both plans. */
export interface AddedChannel {
  readonly id: string;
  /** Money a week, on top of what there is. */
  readonly weekly: number;
  /** Money a week at which a contact costs its stated price. */
  readonly reference: number;
}

/** A channel of the catalogue in both plans, with as much money in each; what plan B changes stays as it is in money. */
export function withChannel(
  pair: PlanPair,
  { id, weekly, reference }: AddedChannel,
  a: Amounts,
  b: Amounts,
): PlanPair {
  const shared = [
    ...pair.shared,
    set(`channels.${id}.referenceSpend`, reference),
    set(`budget.${id}`, weekly),
  ];
  return withAmounts({ ...pair, shared }, { ...a, [id]: weekly }, { ...b, [id]: weekly });
}

/** The reference of a channel that nobody has spent on yet: what the others have on average, to two digits. */
export function usualReference(a: Amounts): number {
  const funded = Object.values(a).filter((amount) => amount > 0);
  return funded.length === 0 ? 1000 : Math.max(0.01, Number((sum(a) / funded.length).toPrecision(2)));
}

/** A parameter of both plans, or of plan B alone; null gives it back its value. */
export function withParameter(
  pair: PlanPair,
  path: string,
  value: number | null,
  only: 'both' | 'B',
): PlanPair {
  const change = value === null ? null : set(path, value);
  const onlyB = withChange(pair.onlyB, path, only === 'B' ? change : null);
  return only === 'B'
    ? { ...pair, onlyB }
    : { ...pair, onlyB, shared: withChange(pair.shared, path, change) };
}

/** How plan B's money is spread over the weeks of some channels; null is plan A's way. */
export function withFlight(
  pair: PlanPair,
  channels: readonly string[],
  flight: readonly number[] | null,
): PlanPair {
  const onlyB = channels.reduce(
    (changes, id): readonly Change[] =>
      withChange(
        changes,
        `flight.${id}`,
        flight === null ? null : { op: 'list', path: `flight.${id}`, list: roundList(flight) },
      ),
    pair.onlyB,
  );
  return { ...pair, onlyB };
}

/** Takes one change of plan B back. */
export function withoutChange(pair: PlanPair, path: string): PlanPair {
  return { ...pair, onlyB: pair.onlyB.filter((change) => change.path !== path) };
}
