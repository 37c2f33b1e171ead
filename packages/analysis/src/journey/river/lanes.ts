/** The ways beside a river that runs down a narrow page: each in a lane of its own, on the side that has no names. */
import { SHORT, type Box } from './labels.ts';
import { isLargest, MOST_BELOW, type Pair } from './pairs.ts';
import type { Route, Routes } from './routes.ts';
import { BANK, CROSS } from './shape.ts';

/** Across position of the innermost way beside a river that runs down, and the distance to the next. */
const LANE = { first: 272, pitch: 14 } as const;

/** Of a river that runs down: the ways beside it that are drawn, the shortest first, so that each passes outside those before it. */
export function lanesBeside(pairs: readonly Pair[], routes: Routes): readonly Pair[] {
  if (routes.isAcross) return [];
  const span = (pair: Pair) => {
    const curve = downTheSide(pair, routes, 0);
    return Math.abs(curve[0]! - curve[6]!);
  };
  return pairs
    .filter((pair) => {
      const isBeside = pair.kind === 'aside' || pair.kind === 'return';
      return isBeside && pair.total > 0 && isLargest(pairs, pair, 1);
    })
    .slice(0, MOST_BELOW)
    .toSorted((a, b) => span(a) - span(b));
}

/** Down the side that has no names, each way in a lane of its own: to the upper mouth of a backwater, and home from the lower one. */
export function downTheSide(
  { from, to, kind }: Pair,
  { stages, lineAt, bedAt }: Routes,
  lane: number,
): number[] {
  const place = (id: string) => stages.find(({ stage }) => stage === id)!;
  const isSleep = kind === 'aside';
  const [near, far] = isSleep ? [place(from), place(to)] : [place(to), place(from)];
  const s0 = Math.max(20, near.at[0]) + (isSleep ? 6 : -6);
  const river = [s0, lineAt(s0) + Math.max(bedAt(s0), BANK) + 5] as const;
  const mouth =
    far.shape === 'shore'
      ? ([
          far.at[0] - (far.size[0] * CROSS.column) / 2 + 10,
          far.at[1] + far.size[1] * CROSS.row + 6,
        ] as const)
      : ([far.at[0] + (isSleep ? -0.76 : 0.76) * far.size[0], far.at[1] + 6] as const);
  const [p, q] = isSleep ? [river, mouth] : [mouth, river];
  // a cubic whose handles stand at one height passes six eighths of it in its middle
  const height = (8 * (LANE.first + lane * LANE.pitch) - p[1] - q[1]) / 6;
  return [...p, p[0], height, q[0], height, ...q];
}

/** What numbers beside a river that runs down keep clear of: each other, and those of the loops. */
export function numbersDown({ channels, lineAt }: Routes, all: readonly Route[]): Box[] {
  const high = SHORT + 2;
  return [
    ...channels.map(({ start, end }) => {
      const s = (start + end) / 2;
      return { s, t: lineAt(s) + 30, half: 9, high };
    }),
    ...all.flatMap(({ label }) => (label === null ? [] : [{ s: label[0], t: label[1], half: 9, high }])),
  ];
}
