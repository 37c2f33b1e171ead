/** A scenario and what can be done with it. Scenarios never change: every change gives another one. */
import {
  journeyById,
  journeys as shippedJourneys,
  presetById,
  presets as shipped,
  withJourney,
} from '@meander/catalogue';
import {
  applyChanges,
  checkScenario,
  scenarioHash,
  unknownName,
  type Change,
  type Checked,
  type Scenario as ScenarioData,
} from '@meander/core';
import { ScenarioError } from './scenario-error.ts';

/**
 * New values by path: `split.*` in points of the total (0 to 100), `budget.*` in money a week, `flight.*` as a factor per
 * week, `promotion` (share off the price) and `priceLevel` (multiples of the price) as a number per week, any parameter such as `market.price`; and the seed, the lens, the horizon or the locks.
 */
export interface Changes {
  readonly [path: string]: number | readonly number[] | string | readonly string[] | undefined;
  /** The text that all luck follows from. */
  readonly seed?: string;
  /** The journey through which people are seen: `funnel` or `lifecycle`. */
  readonly lens?: ScenarioData['lens'];
  /** Weeks simulated under the plan, 1 to 1040. */
  readonly horizonWeeks?: number;
  /** Channels whose share stays when others move. */
  readonly locks?: readonly string[];
}

export interface Scenario {
  /** Id of the preset it was made from. */
  readonly id: string;
  /** SHA-256 of all that matters to a result; names do not. */
  readonly hash: string;
  /** The whole scenario as plain data, which can be kept as JSON. */
  readonly data: ScenarioData;
  /** Another scenario with these values. @throws ScenarioError with every problem */
  with(changes: Changes): Scenario;
  /**
   * Another scenario with a share of the weekly budget moved from one channel to another, or between `upstream` and
   * `downstream` as a whole.
   * @param share of the total, 0 to 1: 0.15 is 15 points
   * @throws ScenarioError when there is not so much to move
   */
  shift(share: number, from: string, to: string): Scenario;
  /**
   * The same people seen through a journey that ships.
   * @param lens the lens it takes; that of its kind if left out
   * @throws ScenarioError that lists the known ones
   */
  through(journey: string, lens?: ScenarioData['lens']): Scenario;
}

/** Ids of the scenarios that ship. */
export const presets: readonly string[] = shipped.map(({ scenario }) => scenario.id);

/** Ids of the journeys that ship. */
export const journeys: readonly string[] = shippedJourneys.map(({ id }) => id);

/** A scenario that ships. @throws ScenarioError that lists the known ones */
export function preset(id: string): Scenario {
  const data = presetById(id);
  if (data === undefined) throw new ScenarioError([unknownName(['preset'], 'preset', id, presets)]);
  return scenarioOf(data);
}

/** A scenario from plain data, such as JSON read from a file. @throws ScenarioError with every problem */
export function scenarioFrom(input: unknown): Scenario {
  return scenarioOf(valueOf(checkScenario(input)));
}

function scenarioOf(data: ScenarioData): Scenario {
  const changed = (from: ScenarioData, changes: readonly Change[]) =>
    scenarioFrom(valueOf(applyChanges(from, changes)));
  return {
    id: data.id,
    data,
    get hash() {
      return scenarioHash(data);
    },
    with({ seed = data.seed, lens = data.lens, locks = data.locks, ...values }) {
      return changed({ ...data, seed, lens, locks: [...locks] }, toChanges(values));
    },
    through(id, lens) {
      const journey = journeyById(id);
      if (journey === undefined) throw new ScenarioError([unknownName(['journey'], 'journey', id, journeys)]);
      return scenarioFrom(withJourney(data, journey, lens));
    },
    shift(share, from, to) {
      const points = 100 * share;
      if (isKind(to) && isKind(from) && from !== to)
        return changed(data, [{ path: `split.${to}`, op: 'add', number: points }]);
      return changed(data, [
        { path: `split.${from}`, op: 'add', number: -points },
        { path: `split.${to}`, op: 'add', number: points },
      ]);
    },
  };
}

function isKind(name: string): boolean {
  return name === 'upstream' || name === 'downstream';
}

function toChanges(values: Changes): Change[] {
  return Object.entries(values).flatMap(([path, value]): Change[] => {
    if (value === undefined) return [];
    if (typeof value === 'number') return [{ path, op: 'set', number: value }];
    if (typeof value === 'string') return [{ path, op: 'set', number: Number.NaN }];
    return [{ path, op: 'set', list: value.map(Number) }];
  });
}

function valueOf<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new ScenarioError(checked.issues);
  return checked.value;
}
