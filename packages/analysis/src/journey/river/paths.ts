/** The ways that leave the river: loops back above it, ways to sleep and home below it, and where their labels stand. */
import type { Flows } from '@meander/core';
import type { StageColumns } from '../columns.ts';
import { textWidth } from '../map/text.ts';
import type { Pair } from './pairs.ts';
import { round, within, type Course, type RiverChannel, type RiverPath, type RiverStage } from './river.ts';
import { BANK } from './shape.ts';

const MOST_BELOW = 6;
/** Below the river a path that is longer would cross too much to be read. */
const MOST_REACH = 240;
/** Between two arcs above the names. */
export const TIER = 24;

interface Routes extends Course {
  readonly isAcross: boolean;
  readonly names: number;
  readonly high: readonly Pair[];
  readonly long: readonly Pair[];
  readonly stages: readonly RiverStage[];
  readonly channels: readonly RiverChannel[];
}

interface Route {
  readonly curve: readonly number[];
  /** Its own place for a label, where it is drawn above the river. */
  readonly label: RiverPath['label'];
  /** It is drawn below the river, and its label goes where there is room. */
  readonly isBelow: boolean;
}

export function routePaths(
  pairs: readonly Pair[],
  columns: StageColumns,
  routes: Routes,
  flows: Flows,
): RiverPath[] {
  let drawn = 0;
  const all = pairs.map((pair): Route => {
    const onRiver = pair.kind === 'back' || pair.kind === 'forward';
    if (onRiver) return overRiver(pair, columns, routes);
    const curve = besideRiver(pair, routes);
    const isNear = Math.abs(curve[0]! - curve[6]!) < MOST_REACH;
    const isBelow =
      routes.isAcross && isNear && pair.total > 0 && drawn < MOST_BELOW && isLargest(pairs, pair);
    if (isBelow) drawn += 1;
    return { curve, label: null, isBelow };
  });
  const boxes = obstacles(routes, all);
  return pairs.map(({ from, to, kind, moves }, i): RiverPath => {
    const { curve, label, isBelow } = all[i]!;
    const widest = Math.max(...moves.map((move) => textWidth(flows.moves[move]!.label, 12)));
    const placed = isBelow ? freeLabel(curve, widest / 2 + SHORT, boxes) : label;
    return { from, to, kind, moves, curve: curve.map(round), label: placed };
  });
}

/** A hop to the stage before goes from shoulder to shoulder; what is longer passes over the names, one tier each. */
function overRiver(pair: Pair, { column }: StageColumns, routes: Routes): Route {
  const { isAcross, names, high, long, stages, lineAt, bedAt } = routes;
  const place = (id: string) => stages.find(({ stage }) => stage === id)!;
  const [a, b] = [place(pair.from), place(pair.to)];
  const isHigh = high.includes(pair);
  const shown = (s: number, t: number): Route['label'] => (isHigh ? [round(s), round(t), 0, 1] : null);
  if (!isAcross) {
    const side = (each: RiverStage) => lineAt(each.at[0]) + Math.max(each.size[1], BANK) + 5;
    const [s0, s1] = [Math.max(a.at[0], 20), Math.max(b.at[0], 20)];
    const curve = [s0, side(a), s0, 336, s1, 336, s1, side(b)];
    return { curve, label: shown((s0 + s1) / 2, 330), isBelow: false };
  }
  const columns = column.get(pair.from)! - column.get(pair.to)!;
  if (columns === 1) {
    const [s0, s1] = [a.at[0] - 0.42 * a.size[0], Math.max(12, b.at[0] + 0.42 * b.size[0])];
    const [t0, t1] = [lineAt(s0) - bedAt(s0) - 5, lineAt(s1) - bedAt(s1) - 7];
    const peak = Math.min(t0, t1) - 30;
    const handle = peak - (Math.min(t0, t1) - peak) / 3;
    return {
      curve: [s0, t0, s0, handle, s1, handle, s1, t1],
      label: shown((s0 + s1) / 2, peak - 12),
      isBelow: false,
    };
  }
  const span = ({ from, to }: Pair) => Math.abs(place(from).at[0] - place(to).at[0]);
  const tier = Math.max(0, long.toSorted((x, y) => span(x) - span(y)).indexOf(pair));
  const start = names - 4;
  const top = start - 14 - tier * TIER;
  const handle = start - ((start - top) * 4) / 3;
  const inward = (at: RiverStage, other: RiverStage) =>
    (at.shape === 'lake' ? 30 : at.at[0]) + Math.sign(other.at[0] - at.at[0]) * 14;
  const [s0, s1] = [inward(a, b), inward(b, a)];
  return {
    curve: [s0, start, s0, handle, s1, handle, s1, start],
    label: shown((s0 + s1) / 2, top - 9),
    isBelow: false,
  };
}

/** To a backwater or the shore, or from there. */
function besideRiver({ from, to, kind }: Pair, { isAcross, stages, lineAt, bedAt }: Routes): number[] {
  const place = (id: string) => stages.find(({ stage }) => stage === id)!;
  const isSleep = kind === 'aside';
  const [near, far] = isSleep ? [place(from), place(to)] : [place(to), place(from)];
  if (!isAcross) {
    const river = [Math.max(20, near.at[0]), lineAt(near.at[0])] as const;
    const mouth = far.shape === 'shore' ? far.at : ([far.at[0] - 0.76 * far.size[0], far.at[1]] as const);
    const [p, q] = isSleep ? [river, mouth] : [mouth, river];
    return [...p, (p[0] + q[0]) / 2, 336, (p[0] + q[0]) / 2, 336, ...q];
  }
  const reach = 0.4 * near.size[0];
  const s0 = Math.max(
    near.shape === 'lake' ? 40 : 8,
    within(far.at[0], near.at[0] - reach, near.at[0] + reach) + (isSleep ? 5 : -5),
  );
  const river = [s0, lineAt(s0) + bedAt(s0) + 5] as const;
  const side = Math.sign(near.at[0] - far.at[0]) || 1;
  const mouth =
    far.shape === 'shore'
      ? ([far.name[0] + (side > 0 ? 30 : 10), far.at[1] - 10] as const)
      : ([far.at[0] + side * far.size[0] * 0.76, far.at[1] - 8] as const);
  const sag = Math.max(18, Math.abs(mouth[1] - river[1]) * 0.6);
  const [p, q, bend] = isSleep ? [river, mouth, sag] : [mouth, river, -sag];
  return [...p, p[0], p[1] + bend, q[0], q[1] - bend, ...q];
}

/** What labels below the river keep clear of: numbers of channels, names and shapes, and every line. */
function obstacles({ stages, channels, lineAt, bedAt }: Routes, all: readonly Route[]): Box[] {
  const boxes: Box[] = channels.map(({ start, end }) => {
    const s = (start + end) / 2;
    return { s, t: lineAt(s) + 34, half: 34, high: 9 };
  });
  for (const { shape, at, name, size } of stages) {
    const [length, breadth] = shape === 'shore' ? [size[0] * 3.7, size[1] * 7.6] : size;
    if (shape === 'backwater' || shape === 'shore') {
      const middle = shape === 'shore' ? name[0] + name[2] / 2 : name[0];
      boxes.push({ s: middle, t: name[1] + 22, half: name[2] / 2, high: 26 });
      boxes.push({ s: at[0], t: at[1] + breadth / 2, half: length, high: breadth / 2 });
    } else {
      for (let s = at[0] - length; s <= at[0] + length; s += 12)
        boxes.push({ s, t: lineAt(s), half: 6, high: bedAt(s) });
    }
  }
  for (const { curve, isBelow } of all)
    if (isBelow)
      for (let u = 0; u <= 1; u += 0.08) {
        const [s, t] = pointOn(curve, u);
        boxes.push({ s, t, half: 3, high: 4 });
      }
  return boxes;
}

/** Whether few larger pairs lead to the same place beside the river, and none that comes from there. */
function isLargest(pairs: readonly Pair[], pair: Pair): boolean {
  const beside = (each: Pair) => (each.kind === 'aside' ? each.to : each.from);
  const same = pairs.filter((each) => each.kind === pair.kind && beside(each) === beside(pair));
  return same.indexOf(pair) < (pair.kind === 'aside' ? 2 : 1);
}

interface Box {
  readonly s: number;
  readonly t: number;
  readonly half: number;
  readonly high: number;
}

/** A number alone, in its half. */
const SHORT = textWidth('9,999', 12) / 2;

/** Beside a curve, where a label meets nothing else; where its words would, the number alone, where that meets least. */
function freeLabel(curve: readonly number[], half: number, boxes: Box[]): [number, number, number, number] {
  const words = leastOverlap(curve, half, boxes);
  const best = words.overlap > 0 ? leastOverlap(curve, SHORT, boxes) : words;
  boxes.push(best.box);
  return [round(best.at), round(best.box.t), best.side, best === words ? 1 : 0];
}

function leastOverlap(curve: readonly number[], half: number, boxes: readonly Box[]) {
  let best = { box: { s: 0, t: 0, half, high: 9 }, at: 0, side: 1, overlap: Infinity };
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82])
    for (const side of [1, -1]) {
      const [s, t] = pointOn(curve, share);
      const box = { s: s + side * (half + 7), t, half, high: 9 };
      const overlap = boxes.reduce(
        (sum, each) =>
          sum +
          Math.max(0, each.half + box.half - Math.abs(each.s - box.s)) *
            Math.max(0, each.high + box.high - Math.abs(each.t - box.t)),
        0,
      );
      if (overlap < best.overlap) best = { box, at: s + side * 7, side, overlap };
    }
  return best;
}

/** A point of a cubic curve. */
function pointOn(curve: readonly number[], u: number): [number, number] {
  const v = 1 - u;
  const weights = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
  let [s, t] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    s += weight * curve[2 * i]!;
    t += weight * curve[2 * i + 1]!;
  }
  return [s, t];
}
