/** What lies beside the river: backwaters of people who are asleep, and the shore of those who are gone. */
import type { Flows } from '@meander/core';
import type { StageColumns } from '../columns.ts';
import type { GraphStage } from '../map/graph.ts';
import { totalOf } from './pairs.ts';
import { nameOf, STEP, type Course, type Frame, type RiverStage, type Scale } from './river.ts';
import { backwaterSize, CROSS, type PoolSize } from './shape.ts';

interface Around extends Frame, Course {
  readonly length: number;
  readonly onRiver: readonly RiverStage[];
}

/** Backwaters and shores, side by side below the river, each as near as can be to the stages that lead there. */
export function placeBeside(
  flows: Flows,
  { bank, kindOf }: StageColumns,
  most: ReadonlyMap<string, number>,
  { perMark, pitch }: Scale,
  { isAcross, length, lineAt, bedAt, onRiver }: Around,
): { readonly stages: RiverStage[]; readonly bottom: number; readonly end: number } {
  const wanted = bank.map((stage) => {
    const marks = Math.ceil((most.get(stage.id) ?? 0) / perMark);
    const isGone = stage.milestone === 'gone';
    const rows = Math.max(3, Math.min(isAcross ? 9 : 8, Math.round(Math.sqrt(marks / 2.4))));
    const size = isGone
      ? { length: Math.max(8, Math.ceil(marks / rows)), width: rows }
      : backwaterSize(marks, pitch, isAcross ? 96 : 80);
    const half = isGone ? Math.max(48, (size.length * CROSS.column) / 2) : size.length + 4;
    let [weight, sum] = [0, 0];
    for (const [move, { from, to }] of flows.moves.entries()) {
      if (to !== stage.id || kindOf(from, to) !== 'aside') continue;
      const total = totalOf(flows, move);
      const source = onRiver.find((each) => each.stage === from);
      if (source === undefined) continue;
      weight += total;
      sum += total * source.at[0];
    }
    return { stage, isGone, size, half, s: weight > 0 ? sum / weight : length / 2 };
  });
  if (!isAcross) return underEnd(wanted, length);
  const ordered = wanted.toSorted((a, b) => a.s - b.s);
  const gap = 44;
  const s: number[] = [];
  let next = 12;
  for (const { half, s: at } of ordered) {
    s.push(Math.max(next + half, at));
    next = s.at(-1)! + half + gap;
  }
  let limit = length - 12;
  for (let i = ordered.length - 1; i >= 0; i--) {
    s[i] = Math.min(s[i]!, limit - ordered[i]!.half);
    limit = s[i]! - ordered[i]!.half - gap;
  }
  let bottom = 0;
  const stages = ordered.map((each, i): RiverStage => {
    const here = s[i]!;
    let deep = 0;
    for (let x = here - each.half - 20; x <= here + each.half + 20; x += STEP)
      deep = Math.max(deep, lineAt(x) + bedAt(x));
    const top = deep + (each.isGone ? 76 : 70);
    bottom = Math.max(
      bottom,
      each.isGone ? top + each.size.width * CROSS.row + 58 : top + each.size.width + 12,
    );
    return {
      ...nameOf(each.stage),
      shape: each.isGone ? 'shore' : 'backwater',
      at: [here, top],
      size: [each.size.length, each.size.width],
      gate: null,
      pool: null,
      name: each.isGone
        ? [here - (each.size.length * CROSS.column) / 2, top + each.size.width * CROSS.row + 6, 150]
        : [here, top - 36, Math.max(104, each.size.length * 1.1)],
    };
  });
  return { stages, bottom, end: length };
}

/** On a narrow page they stand under the river's end, and open to the side that has no names: that is where their ways come down. */
function underEnd(
  wanted: readonly {
    readonly stage: GraphStage;
    readonly isGone: boolean;
    readonly size: PoolSize;
    readonly half: number;
  }[],
  length: number,
) {
  let s = length + 36;
  const stages = wanted.map(({ stage, isGone, size }): RiverStage => {
    const start = s;
    const half = isGone ? Math.max(30, (size.length * CROSS.column) / 2) : Math.max(34, size.length);
    s += 2 * half + 26;
    return {
      ...nameOf(stage),
      shape: isGone ? 'shore' : 'backwater',
      at: [start + half, isGone ? 150 : 216],
      size: [size.length, isGone ? size.width : -size.width],
      gate: null,
      pool: null,
      name: [start + half, 0, 104],
    };
  });
  return { stages, bottom: 0, end: s };
}
