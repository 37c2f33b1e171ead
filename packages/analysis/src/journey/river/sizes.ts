/** How large everything is: how many people a mark stands for, and how long and wide each stage of the river then is. */
import { peopleAt, queuedAt, type Flows } from '@meander/core';
import type { StageColumns } from '../columns.ts';
import type { GraphStage } from '../map/graph.ts';
import { textWidth } from '../map/text.ts';
import { LENGTH, within, type Frame, type Scale } from './river.ts';
import { area, BANK, lakeSize, PITCH, poolSize, QUEUE, type PoolSize } from './shape.ts';

const LEAST_CHANNEL = 46;
const NAME_TEXT = 14;
/** How much wider bold letters are. */
const BOLD = 1.1;
/** Half a canal's width for up to 4 rows. */
const CANAL = 21;
const ROUND = [1, 2, 5] as const;

/** A stage before it has its place. */
export interface Sized {
  readonly stage: GraphStage;
  readonly shape: 'lake' | 'pool' | 'canal';
  readonly size: PoolSize;
  readonly pool: number | null;
  readonly rows: number;
  /** Of a canal: from its upstream end to the gate. */
  readonly before: number;
}

/** People at each stage when it is fullest, mean per future. */
export function mostAt(flows: Flows): ReadonlyMap<string, number> {
  const futures = Math.max(1, flows.to - flows.from);
  return new Map(
    flows.stages.map((id, stage) => {
      let most = 0;
      for (let week = 0; week <= flows.weeks; week++) {
        let here = 0;
        for (const segment of flows.segments.keys()) here += peopleAt(flows, segment, stage)[week]!;
        most = Math.max(most, here / futures);
      }
      return [id, most];
    }),
  );
}

/** The fewest people a mark can stand for so that all marks find room, as far apart as there is room for. */
export function scaleOf(
  flows: Flows,
  columns: StageColumns,
  most: ReadonlyMap<string, number>,
  frame: Frame,
): Scale {
  const all = [...most.values()].reduce((sum, each) => sum + each, 0);
  for (let power = 1; ; power *= 10)
    for (const digit of ROUND)
      for (let pitch = PITCH.most; pitch >= PITCH.least; pitch -= 0.4) {
        const scale = { perMark: power * digit, pitch };
        if (hasRoom(flows, columns, most, scale, frame, all)) return scale;
        if (power * digit >= all) return scale;
      }
}

function hasRoom(
  flows: Flows,
  columns: StageColumns,
  most: ReadonlyMap<string, number>,
  scale: Scale,
  frame: Frame,
  all: number,
): boolean {
  const { perMark, pitch } = scale;
  const besides = columns.bank.reduce((sum, { id }) => sum + (most.get(id) ?? 0) / perMark, 0);
  if ((!frame.isAcross && all / perMark > 2 * frame.marks) || besides > (frame.isAcross ? 900 : 400))
    return false;
  const { sized, spare } = alongRiver(flows, columns, most, scale, frame);
  const [first] = sized;
  const lake = first?.shape === 'lake' ? (most.get(first.stage.id) ?? 0) : 0;
  const seen = first === undefined ? 0 : Math.min(lake / perMark, lakeMarks(first.size, pitch));
  return spare >= 0 && (all - lake) / perMark + seen <= frame.marks;
}

/** Marks that the seen part of the lake has room for. */
function lakeMarks({ length, width }: PoolSize, pitch: number): number {
  return (2 * length * (BANK + 0.603 * (width - BANK))) / area(1, pitch);
}

/** The stages on the river with their sizes, the least water between them, and what is left for each of these channels. */
export function alongRiver(
  flows: Flows,
  { river }: StageColumns,
  most: ReadonlyMap<string, number>,
  { perMark, pitch }: Scale,
  { isAcross, widest }: Frame,
): { sized: Sized[]; gaps: number[]; spare: number } {
  const sized = river.map((stage, i): Sized => {
    const marks = (most.get(stage.id) ?? 0) / perMark;
    const pool = flows.pools.findIndex(({ stages }) => stages.includes(stage.id));
    if (pool >= 0) return canal(stage, pool, flows, marks, perMark);
    const plain = { stage, pool: null, rows: 0, before: 0 };
    if (i === 0 && stage.milestone === 'unaware')
      return { ...plain, shape: 'lake', size: lakeSize(marks, pitch, widest, isAcross ? 190 : 130) };
    return { ...plain, shape: 'pool', size: poolSize(marks, pitch, widest) };
  });
  const gaps = sized.slice(1).map((right, i) => {
    const left = sized[i]!;
    if (!isAcross) return LEAST_CHANNEL + 10;
    const names = nameHalf(left.stage) + nameHalf(right.stage) + 14;
    const leftHalf = left.shape === 'lake' ? left.size.length + nameHalf(left.stage) : left.size.length;
    return Math.max(LEAST_CHANNEL, names - leftHalf - right.size.length);
  });
  const taken = sized.reduce((sum, { shape, size }) => sum + (shape === 'lake' ? 1 : 2) * size.length, 0);
  const last = sized.at(-1);
  const end = Math.max(40, last === undefined ? 0 : nameHalf(last.stage) - last.size.length + 8);
  const rest = LENGTH - end - taken - gaps.reduce((sum, gap) => sum + gap, 0);
  return { sized, gaps, spare: isAcross ? Math.min(150, rest / Math.max(1, gaps.length)) : 0 };
}

/** Half the width of a name that is broken at spaces and hyphens. */
function nameHalf({ label }: GraphStage): number {
  const words = label.split(/(?<=[\s-])/).map((word) => textWidth(word, NAME_TEXT * BOLD));
  const whole = words.reduce((sum, width) => sum + width, 0);
  return Math.max(...words, Math.min(whole, 96), whole / 2) / 2;
}

/** A canal as long as its queue ever gets, with room behind the gate for those who are served. */
function canal(stage: GraphStage, pool: number, flows: Flows, marks: number, perMark: number): Sized {
  const futures = Math.max(1, flows.to - flows.from);
  const fullest = (column: 'waiting' | 'busy') => {
    let most = 0;
    for (let week = 0; week < flows.weeks; week++) {
      let here = 0;
      for (const segment of flows.segments.keys())
        here += queuedAt(flows, segment, pool, column)[week]! / futures;
      most = Math.max(most, here);
    }
    return Math.ceil(most / perMark);
  };
  const served = Math.max(1, Math.min(Math.ceil(marks), fullest('busy')));
  const waiting = Math.max(1, Math.min(Math.ceil(marks), fullest('waiting')));
  const rows = within(Math.ceil(Math.sqrt(Math.max(waiting, served)) / 2), 2, 8);
  const before = Math.max(40, Math.ceil(waiting / rows) * QUEUE.column + 12);
  const after = Math.max(30, Math.ceil(served / rows) * QUEUE.column + 16);
  const width = Math.max(CANAL, (rows * QUEUE.row) / 2 + 4);
  return {
    stage,
    shape: 'canal',
    pool,
    rows: rows,
    before,
    size: { length: (before + after) / 2, width },
  };
}
