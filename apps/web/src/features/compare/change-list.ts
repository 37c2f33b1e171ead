/** What plan B changes, one line each, in the words of the API's own labels. */
import type { Change, PlanPair } from '../../comparison/pair.ts';
import type { ResolvedPlan } from './live.ts';
import { idsOf, pointsOf, type PlanShares } from './plan-shares.ts';

export interface ShareLine {
  readonly kind: 'share';
  readonly id: string;
  readonly label: string;
  readonly family: 'UPSTREAM' | 'DOWNSTREAM';
  /** Points of plan A's budget. */
  readonly from: number;
  readonly to: number;
}

export type ChangeLine =
  | ShareLine
  /** One budget shared out differently: one change, however many channels give and take. */
  | {
      readonly kind: 'split';
      /** Points that moved upstream; below zero they moved downstream. */
      readonly upstream: number;
      readonly shares: readonly ShareLine[];
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

export function changeLines(
  pair: Pick<PlanPair, 'shared' | 'onlyB'>,
  shares: PlanShares,
  b: Pick<ResolvedPlan, 'changes'>,
): ChangeLine[] {
  const moved = shares.channels
    .filter(({ id }) => shares.moved.includes(id))
    .map(({ id, label, family }): ShareLine => ({
      kind: 'share',
      id,
      label,
      family,
      from: pointsOf(shares.a, [id], shares.totalA),
      to: pointsOf(shares.b, [id], shares.totalA),
    }));
  const [upstreamA, upstreamB] = [shares.a, shares.b].map((amounts) =>
    pointsOf(amounts, idsOf(shares, 'UPSTREAM'), shares.totalA),
  ) as [number, number];
  const splits: ChangeLine[] =
    moved.length > 1 && shares.isTotalKept
      ? [{ kind: 'split', upstream: Math.round(10 * (upstreamB - upstreamA)) / 10, shares: moved }]
      : moved;
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
  return [...splits, ...flightLines, ...parameters];
}
