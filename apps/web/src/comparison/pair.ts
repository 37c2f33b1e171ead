/**
 * Two plans for the same people: plan A is a preset with some changes, plan B is plan A with some more. Nothing
 * else is kept of a plan, so a link stays short, undo is exact, and what differs between A and B is always known.
 */

/** One change, as the API takes it. Money is per week; `split.*` is in points of the total. */
export type Change =
  | { readonly op: 'set'; readonly path: string; readonly number: number }
  | { readonly op: 'add'; readonly path: string; readonly number: number }
  | { readonly op: 'list'; readonly path: string; readonly list: readonly number[] };

/** A channel of the user's own that behaves like the shipped channel `like`. */
export interface OwnChannel {
  readonly id: string;
  readonly label: string;
  readonly like: string;
}

/** A journey of the catalogue in the place of the preset's own, by lens; null is the preset's own. */
export type Journeys = Readonly<Record<Lens, string | null>>;

export const ownJourneys: Journeys = { FUNNEL: null, LIFECYCLE: null };

export interface PlanPair {
  readonly preset: string;
  /** Null until the server has said which version it has. */
  readonly presetVersion: number | null;
  readonly seed: string | null;
  readonly horizonWeeks: number | null;
  readonly journeys: Journeys;
  readonly ownChannels: readonly OwnChannel[];
  /** Channels whose share of plan B stays as it is while others move. */
  readonly locks: readonly string[];
  /** Changes of both plans, from the preset. */
  readonly shared: readonly Change[];
  /** Changes of plan B alone, on top of the shared ones. */
  readonly onlyB: readonly Change[];
}

export type Lens = 'FUNNEL' | 'LIFECYCLE';
export type Plan = 'A' | 'B';

/** A preset as it ships, with plan B still equal to plan A. */
export function pairOf(preset: string): PlanPair {
  return {
    preset,
    presetVersion: null,
    seed: null,
    horizonWeeks: null,
    journeys: ownJourneys,
    ownChannels: [],
    locks: [],
    shared: [],
    onlyB: [],
  };
}

/** Whether a change says what to move rather than where every moved channel ends, so that locks steer it. */
const isMove = ({ op, path }: Change): boolean =>
  path.startsWith('split.') && (op === 'add' || path === 'split.upstream' || path === 'split.downstream');

/** Whether locks are part of what the API has to know. */
export function usesLocks(pair: PlanPair): boolean {
  return pair.shared.some(isMove) || pair.onlyB.some(isMove);
}

/** The input that describes one of the two plans to the API. */
export function scenarioInput(pair: PlanPair, plan: Plan, lens: Lens) {
  const journey = pair.journeys[lens];
  const changes = plan === 'A' ? pair.shared : [...pair.shared, ...pair.onlyB];
  return {
    preset: pair.preset,
    lens,
    ...(journey === null ? {} : { journey }),
    changes: changes.map(changeInput),
    ownChannels: pair.ownChannels.map(({ id, label, like }) => ({ id, label, like })),
    ...(usesLocks(pair) ? { locks: [...pair.locks] } : {}),
    ...(pair.presetVersion === null ? {} : { presetVersion: pair.presetVersion }),
    ...(pair.seed === null ? {} : { seed: pair.seed }),
    ...(pair.horizonWeeks === null ? {} : { horizonWeeks: pair.horizonWeeks }),
  };
}

function changeInput(change: Change) {
  const { op, path } = change;
  if (op === 'list') return { set: { path, list: [...change.list] } };
  return op === 'set' ? { set: { path, number: change.number } } : { add: { path, number: change.number } };
}

/** Text that is equal exactly when two requests would give the same results. */
export function pairKey(pair: PlanPair, lens: Lens): string {
  return JSON.stringify([scenarioInput(pair, 'A', lens), scenarioInput(pair, 'B', lens)]);
}

/** The changes with `change` in the place of any earlier change of its path; null takes the path out. */
export function withChange(
  changes: readonly Change[],
  path: string,
  change: Change | null,
): readonly Change[] {
  const others = changes.filter((other) => other.path !== path);
  return change === null ? others : [...others, change];
}
