/** Where marks stand in each stage, deepest first, in units of the map: (along, across) one after another. */
import type { River, RiverStage } from './river-query.ts';

const bank = 4.5;
const hollow = 0.51;
const queueColumn = 7.4;
const queueRow = 9;
const cross = { column: 7.4, row: 7.6 } as const;

export interface Slots {
  readonly at: Float32Array;
  readonly count: number;
  /** Of a canal: so many of the first places are behind the gate. */
  readonly served: number;
}

/** The river's middle at a place along it. */
export function centreAt(river: River, along: number): number {
  const place = Math.max(0, Math.min(river.centre.length - 1.001, along / river.step));
  const left = Math.floor(place);
  const a = river.centre[left] ?? 0;
  const b = river.centre[left + 1] ?? a;
  return a + (b - a) * (place - left);
}

/** Half-width of the pools at a place along the river. */
function bedAt(river: River, along: number): number {
  return river.bed[Math.max(0, Math.min(river.bed.length - 1, Math.round(along / river.step)))] ?? 0;
}

/** @param served most marks that are served at once, of a canal; @param waiting most that wait */
export function slotsOf(river: River, stage: RiverStage, served = 0, waiting = 0): Slots {
  switch (stage.shape) {
    case 'canal':
      return canal(river, stage, served, waiting);
    case 'backwater':
      return backwater(river, stage);
    case 'shore':
      return shore(stage);
    default:
      return pool(river, stage);
  }
}

function packed(points: readonly (readonly [number, number])[], served = 0): Slots {
  return { at: Float32Array.from(points.flat()), count: points.length, served };
}

function pool(river: River, { at, size, shape }: RiverStage): Slots {
  const [middle = 0] = at;
  const [length = 0, width = 0] = size;
  const isLake = shape === 'lake';
  const points: { s: number; t: number; depth: number }[] = [];
  const rowHeight = river.pitch * 0.866;
  const rows = Math.ceil(width / rowHeight);
  for (let row = -rows; row <= rows; row += 1)
    for (
      let s = (isLake ? 3 : middle - length) + (row & 1) * (river.pitch / 2);
      s <= middle + length;
      s += river.pitch
    ) {
      const t = row * rowHeight;
      const depth = bedAt(river, s) - bank - Math.abs(t);
      if (depth >= 0) points.push({ s, t: centreAt(river, s) + t, depth });
    }
  points.sort((a, b) => (isLake ? a.s - b.s : b.depth - a.depth) || a.s - b.s || a.t - b.t);
  return packed(points.map(({ s, t }) => [s, t]));
}

function canal(river: River, { gate }: RiverStage, served: number, waiting: number): Slots {
  const [at = 0, rows = 2] = gate ?? [];
  const place = (i: number, side: number): readonly [number, number] => {
    const s = at + side * (8 + Math.floor(i / rows) * queueColumn);
    return [s, centreAt(river, at) + ((i % rows) - (rows - 1) / 2) * queueRow];
  };
  const many = (number: number, side: number) => Array.from({ length: number }, (_, i) => place(i, side));
  return packed([...many(served, 1), ...many(waiting, -1)], served);
}

function backwater(river: River, { at, size }: RiverStage): Slots {
  const [s0 = 0, t0 = 0] = at;
  const [rx = 0, ry = 0] = size;
  const points: { s: number; t: number; off: number }[] = [];
  const breadth = Math.abs(ry);
  const deep = breadth * (1 - hollow);
  const rings = Math.max(1, Math.floor((deep - 6) / river.pitch));
  for (let ring = 0; ring <= rings; ring += 1) {
    const share = 1 - (4 + (ring * (deep - 8)) / rings) / breadth;
    const span = 0.86 * Math.PI * ((rx + breadth) / 2) * share;
    const number = Math.max(2, Math.floor(span / river.pitch));
    for (let i = 0; i <= number; i += 1) {
      const angle = Math.PI * (0.07 + (0.86 * i) / number);
      points.push({
        s: s0 + rx * share * Math.cos(angle),
        t: t0 + ry * share * Math.sin(angle),
        off: Math.abs(angle - Math.PI / 2),
      });
    }
  }
  points.sort((a, b) => a.off - b.off || Math.abs(b.t - t0) - Math.abs(a.t - t0) || a.s - b.s);
  return packed(points.map(({ s, t }) => [s, t]));
}

function shore({ at, size }: RiverStage): Slots {
  const [s0 = 0, t0 = 0] = at;
  const [columns = 1, rows = 1] = size;
  const start = s0 - (columns * cross.column) / 2;
  return packed(
    Array.from({ length: columns * rows }, (_, i) => [
      start + Math.floor(i / rows) * cross.column + 2,
      t0 + (i % rows) * cross.row + 2,
    ]),
  );
}
