/** An imported plan as the two plans to compare: plan A is the file, plan B moves budget upstream. */
import { roundList } from '../../comparison/change-text.ts';
import { pairOf, type Change, type OwnChannel, type PlanPair } from '../../comparison/pair.ts';

export interface ImportedScenario {
  readonly preset: { readonly key: string } | null;
  readonly presetVersion: number | null;
  readonly seed: string;
  readonly horizonWeeks: number;
  readonly changes: readonly {
    readonly path: string;
    readonly number: number | null;
    readonly list: readonly number[] | null;
  }[];
  readonly ownChannels: readonly OwnChannel[];
  readonly budget: {
    readonly allocations: readonly {
      readonly share: number;
      readonly channel: { readonly kind: 'UPSTREAM' | 'DOWNSTREAM' };
    }[];
  };
}

/** Points that are moved upstream first, where downstream has as many. */
const wanted = 15;

/** Whole points that can be moved from downstream to upstream: 15, or what there is. */
export function pointsToMove({ budget }: ImportedScenario): number {
  const downstream = budget.allocations
    .filter(({ channel }) => channel.kind === 'DOWNSTREAM')
    .reduce((sum, { share }) => sum + share, 0);
  return Math.min(wanted, Math.floor(100 * downstream + 1e-9));
}

/** The file's plan as A, and `points` more upstream as B. Lists are kept as a link can hold them. */
export function pairOfImport(scenario: ImportedScenario, points: number): PlanPair {
  const shared = scenario.changes.flatMap(({ path, number, list }): Change[] => {
    if (list !== null) return [{ op: 'list', path, list: roundList(list) }];
    return number === null ? [] : [{ op: 'set', path, number }];
  });
  return {
    ...pairOf(scenario.preset?.key ?? 'b2b-saas'),
    presetVersion: scenario.presetVersion,
    seed: scenario.seed,
    horizonWeeks: scenario.horizonWeeks,
    ownChannels: scenario.ownChannels,
    shared,
    onlyB: points === 0 ? [] : [{ op: 'add', path: 'split.upstream', number: points }],
  };
}
