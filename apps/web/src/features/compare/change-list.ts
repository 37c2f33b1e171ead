/** What plan B changes, one line each, in the words of the API's own labels. */
import type { Change, PlanPair } from '../../comparison/pair.ts';
import type { ResolvedPlan } from './live.ts';
import { pointsOf, type PlanShares } from './plan-shares.ts';

export type ChangeLine =
  | {
      readonly kind: 'share';
      readonly id: string;
      readonly label: string;
      readonly family: 'UPSTREAM' | 'DOWNSTREAM';
      /** Points of plan A's budget. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'flight'; readonly paths: readonly string[]; readonly labels: readonly string[] }
  | {
      readonly kind: 'parameter';
      readonly path: string;
      readonly label: string;
      readonly unit: string;
      readonly from: number | null;
      readonly to: number;
    };

const isParameter = ({ path }: Change): boolean => !/^(split|budget|flight)\./.test(path);

export function changeLines(pair: PlanPair, shares: PlanShares, b: ResolvedPlan): ChangeLine[] {
  const moved = shares.channels
    .filter(({ id }) => shares.moved.includes(id))
    .map(({ id, label, family }): ChangeLine => ({
      kind: 'share',
      id,
      label,
      family,
      from: pointsOf(shares.a, [id], shares.totalA),
      to: pointsOf(shares.b, [id], shares.totalA),
    }));
  const flights = pair.onlyB.filter(({ path }) => path.startsWith('flight.'));
  const flightLines: ChangeLine[] =
    flights.length === 0
      ? []
      : [
          {
            kind: 'flight',
            paths: flights.map(({ path }) => path),
            labels: flights.map(
              ({ path }) => shares.channels.find(({ id }) => path === `flight.${id}`)?.label ?? path,
            ),
          },
        ];
  const parameters = pair.onlyB.filter(isParameter).flatMap((change): ChangeLine[] => {
    if (change.op === 'list') return [];
    const shown = b.changes.find(({ path }) => path === change.path);
    const before = pair.shared.find(({ path }) => path === change.path);
    return [
      {
        kind: 'parameter',
        path: change.path,
        label: shown?.label ?? change.path,
        unit: shown?.unit ?? '',
        from: before !== undefined && before.op === 'set' ? before.number : (shown?.from ?? null),
        to: change.number,
      },
    ];
  });
  return [...moved, ...flightLines, ...parameters];
}
