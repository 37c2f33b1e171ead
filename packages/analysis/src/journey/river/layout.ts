/**
 * A journey as a river: stages stand along it from upstream to downstream by milestone, as wide as they ever get; queues are straight
 * canals, dormancy is a backwater below, people who are gone lie on the shore. Positions are (along, across): a screen may mirror or
 * turn them. What changes from week to week is not decided here.
 */
import type { Flows, Journey } from '@meander/core';
import { stageColumns } from '../columns.ts';
import { journeyGraph } from '../map/graph.ts';
import { placeBeside } from './beside.ts';
import { drawnAbove, pairsOf } from './pairs.ts';
import { routePaths, TIER } from './paths.ts';
import {
  LENGTH,
  nameOf,
  round,
  STEP,
  within,
  type Frame,
  type River,
  type RiverOptions,
  type RiverStage,
} from './river.ts';
import { BANK, poolWidth } from './shape.ts';
import { alongRiver, mostAt, scaleOf, type Sized } from './sizes.ts';

export function riverLayout(
  journey: Journey,
  flows: Flows,
  { runs = 'across', marks = 2000 }: RiverOptions = {},
): River {
  const columns = stageColumns(journeyGraph(journey));
  const isAcross = runs === 'across';
  const frame: Frame = { isAcross, widest: isAcross ? 118 : 64, marks };
  const most = mostAt(flows);
  const scale = scaleOf(flows, columns, most, frame);
  const { perMark, pitch } = scale;
  const { sized, gaps, spare } = alongRiver(flows, columns, most, scale, frame);
  const places: { readonly middle: number; readonly start: number; readonly end: number }[] = [];
  let along = 0;
  for (const [i, { shape, size }] of sized.entries()) {
    if (i > 0) along += gaps[i - 1]! + spare;
    const start = along;
    along += shape === 'lake' ? size.length : 2 * size.length;
    places.push({ start, end: along, middle: shape === 'lake' ? 0 : (start + along) / 2 });
  }
  const length = isAcross ? LENGTH : along + 24;

  const pairs = pairsOf(flows, columns);
  const high = drawnAbove(pairs, columns, isAcross);
  const long = high.filter(({ from, to }) => columns.column.get(from)! - columns.column.get(to)! !== 1);
  const names = isAcross ? (long.length > 0 ? long.length * TIER + 24 : 6) : 0;
  const middle = isAcross ? names + 88 + 46 + frame.widest + 16 : 196;
  const line = centreline(length, middle, isAcross, sized, places);
  const bed = bedOf(length, sized, places);
  const lineAt = (s: number) => line[within(Math.round(s / STEP), 0, line.length - 1)]!;
  const bedAt = (s: number) => Math.max(BANK, bed[within(Math.round(s / STEP), 0, bed.length - 1)]!);

  const onRiver = sized.map((each, i): RiverStage => {
    const { middle: s, start, end } = places[i]!;
    const left = i === 0 ? 0 : (places[i - 1]!.end + start) / 2;
    const right = i === sized.length - 1 ? length : (end + places[i + 1]!.start) / 2;
    const centre = each.shape === 'lake' ? Math.min(end / 2, 60) : s;
    return {
      ...nameOf(each.stage),
      shape: each.shape,
      at: [s, lineAt(s)],
      size: [each.size.length, each.size.width],
      gate: each.shape === 'canal' ? [start + each.before, each.rows] : null,
      pool: each.pool,
      name: isAcross
        ? [each.shape === 'lake' ? 0 : centre, names, Math.max(70, right - left - 10)]
        : [each.shape === 'lake' ? end * 0.4 : s, 0, 104],
    };
  });
  const besides = placeBeside(flows, columns, most, scale, { ...frame, length, lineAt, bedAt, onRiver });
  const stages = [...onRiver, ...besides.stages];
  const channels = places.slice(1).map(({ start }, i) => ({
    from: sized[i]!.stage.id,
    to: sized[i + 1]!.stage.id,
    start: places[i]!.end,
    end: start,
  }));
  const paths = routePaths(
    pairs,
    columns,
    { isAcross, names, high, long, stages, lineAt, bedAt, channels },
    flows,
  );
  const bottom = Math.max(middle + frame.widest + 60, besides.bottom);
  return {
    length: isAcross ? length : besides.end,
    breadth: isAcross ? bottom : 350,
    perMark,
    pitch,
    step: STEP,
    centre: line,
    bed,
    stages,
    channels,
    paths,
  };
}

function centreline(
  length: number,
  middle: number,
  isAcross: boolean,
  sized: readonly Sized[],
  places: readonly { readonly start: number; readonly end: number }[],
): number[] {
  const [height, wave] = isAcross ? [16, 640] : [9, 360];
  const waved = (s: number) => middle + height * Math.sin((2 * Math.PI * (s - 60)) / wave);
  return Array.from({ length: Math.ceil(length / STEP) + 1 }, (_, i) => {
    const s = i * STEP;
    let y = waved(s);
    for (const [at, { shape }] of sized.entries()) {
      if (shape !== 'canal') continue;
      const { start, end } = places[at]!;
      const off = Math.max(0, start - s, s - end);
      const near = Math.max(0, 1 - off / 46);
      const flat = waved((start + end) / 2);
      y += (flat - y) * near * near * (3 - 2 * near);
    }
    return round(y);
  });
}

function bedOf(
  length: number,
  sized: readonly Sized[],
  places: readonly { readonly middle: number; readonly start: number; readonly end: number }[],
): number[] {
  return Array.from({ length: Math.ceil(length / STEP) + 1 }, (_, i) => {
    const s = i * STEP;
    const at = places.findIndex(({ start, end }) => s >= start - 14 && s <= end + 14);
    const each = sized[at];
    if (each === undefined) return 0;
    const { middle, start, end } = places[at]!;
    if (each.shape !== 'canal')
      return s < start || s > end ? 0 : round(poolWidth(each.size, (s - middle) / each.size.length));
    const inside = Math.min(1, Math.max(0, Math.min(s - start, end - s) / 14 + 1));
    return round(BANK + (each.size.width - BANK) * inside * inside * (3 - 2 * inside));
  });
}
