/** The ways that leave the river: loops back above it, ways to sleep and home below it, and where their labels stand. */
import type { Flows } from '@meander/core';
import type { StageColumns } from '../columns.ts';
import { textWidth } from '../map/text.ts';
import { freeLabel, labelOnLine, pointOn, SHORT, type Box } from './labels.ts';
import { downTheSide, lanesBeside, numbersDown } from './lanes.ts';
import { isLargest, MOST_BELOW, type Pair } from './pairs.ts';
import { round, within, type RiverPath, type RiverStage } from './river.ts';
import type { Route, Routes } from './routes.ts';
import { BANK } from './shape.ts';

/** Below the river a path that is longer would cross too much to be read. */
const MOST_REACH = 240;
/** Between two arcs above the names. */
export const TIER = 24;

export function routePaths(
  pairs: readonly Pair[],
  columns: StageColumns,
  routes: Routes,
  flows: Flows,
): RiverPath[] {
  const lanes = lanesBeside(pairs, routes);
  let drawn = 0;
  const all = pairs.map((pair): Route => {
    const onRiver = pair.kind === 'back' || pair.kind === 'forward';
    if (onRiver) return overRiver(pair, columns, routes);
    if (!routes.isAcross) {
      const lane = lanes.indexOf(pair);
      return { curve: downTheSide(pair, routes, Math.max(0, lane)), label: null, isBelow: lane >= 0 };
    }
    const curve = besideRiver(pair, routes);
    const isNear = Math.abs(curve[0]! - curve[6]!) < MOST_REACH;
    const isBelow = isNear && pair.total > 0 && drawn < MOST_BELOW && isLargest(pairs, pair, 2);
    if (isBelow) drawn += 1;
    return { curve, label: null, isBelow };
  });
  const boxes = routes.isAcross ? obstacles(routes, all) : numbersDown(routes, all);
  return pairs.map(({ from, to, kind, moves }, i): RiverPath => {
    const { curve, label, isBelow } = all[i]!;
    const widest = Math.max(...moves.map((move) => textWidth(flows.moves[move]!.label, 12)));
    const place = () =>
      routes.isAcross ? freeLabel(curve, widest / 2 + SHORT, boxes) : labelOnLine(curve, boxes);
    return { from, to, kind, moves, curve: curve.map(round), label: isBelow ? place() : label };
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
function besideRiver({ from, to, kind }: Pair, { stages, lineAt, bedAt }: Routes): number[] {
  const place = (id: string) => stages.find(({ stage }) => stage === id)!;
  const isSleep = kind === 'aside';
  const [near, far] = isSleep ? [place(from), place(to)] : [place(to), place(from)];
  const reach = 0.4 * near.size[0];
  const s0 = Math.max(
    near.shape === 'lake' ? 40 : 8,
    within(far.at[0], near.at[0] - reach, near.at[0] + reach) + (isSleep ? 7 : -7),
  );
  const river = [s0, lineAt(s0) + bedAt(s0) + 5] as const;
  const side = Math.sign(near.at[0] - far.at[0]) || 1;
  const mouth =
    far.shape === 'shore'
      ? ([far.name[0] + (side > 0 ? 30 : 10), far.at[1] - 10] as const)
      : ([far.at[0] + side * far.size[0] * 0.76 + (isSleep ? 7 : -7), far.at[1] - 8] as const);
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
