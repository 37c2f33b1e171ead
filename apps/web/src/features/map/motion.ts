/**
 * Where every mark is at a moment: a pure function of the plan and the time, over flat arrays. Ways are worked out once as tables of points;
 * a frame only looks up and blends.
 */
import { markKinds, markOf } from './family.ts';
import type { FlowView } from './flow-view.ts';
import { planMarks, stays, unseen, type Marks, type Room } from './marks.ts';
import type { RiverMap } from './river-query.ts';
import { centreAt, slotsOf } from './slots.ts';

/** Points of a way. */
const points = 48;
const kinds = markKinds.length;
const waitingKind = markKinds.indexOf('waiting');

/** Turns units of the map into px of the page. */
export interface Frame {
  readonly runs: 'ACROSS' | 'DOWN';
  readonly scale: number;
  /** Px, of the whole drawing. */
  readonly width: number;
  readonly height: number;
  readonly isMirrored: boolean;
}

export function place(
  { runs, scale, width, isMirrored }: Frame,
  along: number,
  across: number,
): [number, number] {
  const [x, y] = runs === 'ACROSS' ? [along * scale, across * scale] : [across * scale, along * scale];
  return [isMirrored ? width - x : x, y];
}

export interface Scene {
  readonly marks: Marks;
  readonly weeks: number;
  /** Stage -> where its places begin in `slotX`, `slotY`. */
  readonly slotStart: Int32Array;
  readonly slotX: Float32Array;
  readonly slotY: Float32Array;
  /** Stage -> kind of its marks. */
  readonly kindOf: Uint8Array;
  /** Stage -> places behind the gate, -1 where there is no gate. */
  readonly served: Int32Array;
  /** [move][point]: the way, px. */
  readonly wayX: Float32Array;
  readonly wayY: Float32Array;
  /** Move -> share of a week that it takes. */
  readonly lasts: Float32Array;
  /** Move -> 1 where it follows the river. */
  readonly isRiver: Uint8Array;
}

/** Room for the marks of a frame, by kind. */
export interface Drawn {
  readonly x: readonly Float32Array[];
  readonly y: readonly Float32Array[];
  readonly number: Int32Array;
}

export function emptyDrawn({ marks }: Scene): Drawn {
  const room = () => Array.from({ length: kinds }, () => new Float32Array(marks.count));
  return { x: room(), y: room(), number: new Int32Array(kinds) };
}

export function createScene(map: RiverMap, view: FlowView, frame: Frame): Scene {
  const { river, stages } = map;
  const { perMark } = river;
  const most = (numbers: Float64Array | undefined) =>
    Math.ceil((numbers?.reduce((a, b) => Math.max(a, b), 0) ?? 0) / perMark);
  const slots = stages.map((id) => {
    const stage = river.stages.find((each) => each.stage === id);
    if (stage === undefined) return { at: new Float32Array(0), count: 0, served: -1 };
    if (stage.pool === null) return { ...slotsOf(river, stage), served: -1 };
    const queue = view.queues[stage.pool];
    const all = most(view.people[view.stage(id)]) + 2;
    return slotsOf(river, stage, Math.min(all, most(queue?.busy)), Math.min(all, most(queue?.waiting) + 2));
  });
  const slotStart = new Int32Array(stages.length);
  let total = 0;
  for (const [i, { count }] of slots.entries()) {
    slotStart[i] = total;
    total += count;
  }
  const slotX = new Float32Array(total);
  const slotY = new Float32Array(total);
  for (const [i, { at, count }] of slots.entries())
    for (let each = 0; each < count; each += 1) {
      const [x, y] = place(frame, at[2 * each] ?? 0, at[2 * each + 1] ?? 0);
      slotX[(slotStart[i] ?? 0) + each] = x;
      slotY[(slotStart[i] ?? 0) + each] = y;
    }
  const rooms = slots.map(({ count, served }, i): Room => {
    const pool = river.stages.find(({ stage }) => stage === stages[i])?.pool ?? -1;
    const busy = view.queues[pool]?.busy;
    return {
      places: count,
      served,
      busy: (week) => Math.round((busy?.[Math.max(0, week - 1)] ?? 0) / perMark),
    };
  });
  const marks = planMarks(map, view, rooms);
  const kindOf = Uint8Array.from(stages, (id) =>
    markKinds.indexOf(markOf(river.stages.find((each) => each.stage === id)?.milestone ?? 'gone')),
  );
  return {
    marks,
    weeks: view.weeks,
    slotStart,
    slotX,
    slotY,
    kindOf,
    served: Int32Array.from(slots, ({ served }) => served),
    ...waysOf(map, frame),
  };
}

function waysOf(map: RiverMap, frame: Frame): Pick<Scene, 'wayX' | 'wayY' | 'lasts' | 'isRiver'> {
  const { moves, river } = map;
  const wayX = new Float32Array(moves.length * points);
  const wayY = new Float32Array(moves.length * points);
  const lasts = new Float32Array(moves.length).fill(0.6);
  const isRiver = new Uint8Array(moves.length);
  for (const [index, move] of moves.entries()) {
    const path = river.paths.find((each) => each.moves.includes(index));
    const from = river.stages.find(({ stage }) => stage === move.from);
    const to = river.stages.find(({ stage }) => stage === move.to);
    if (path === undefined || from === undefined || to === undefined) continue;
    const follows = path.kind === 'forward';
    isRiver[index] = follows ? 1 : 0;
    lasts[index] = follows ? 0.6 : 0.9;
    const [s0, s1] = [from.at[0] ?? 0, to.at[0] ?? 0];
    for (let i = 0; i < points; i += 1) {
      const u = i / (points - 1);
      const s = s0 + (s1 - s0) * u;
      const [x, y] = follows ? place(frame, s, centreAt(river, s)) : place(frame, ...onCurve(path.curve, u));
      wayX[index * points + i] = x;
      wayY[index * points + i] = y;
    }
  }
  return { wayX, wayY, lasts, isRiver };
}

function onCurve(curve: readonly number[], u: number): [number, number] {
  const v = 1 - u;
  const weights = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
  let [s, t] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    s += weight * (curve[2 * i] ?? 0);
    t += weight * (curve[2 * i + 1] ?? 0);
  }
  return [s, t];
}

/** Those who stay where they are until the next week, those who do not, or all. */
export type Who = 'still' | 'moving' | 'all';

/** Sets `drawn` to a moment: `time` in weeks from 0, between whole weeks while people move. */
export function lookAt(scene: Scene, time: number, drawn: Drawn, who: Who = 'all'): void {
  const { marks, weeks, slotStart, slotX, slotY, kindOf, served } = scene;
  const { count, stage, slot, move } = marks;
  const week = Math.max(0, Math.min(weeks, Math.floor(time)));
  const u = week === weeks ? 0 : time - week;
  const now = week * count;
  const next = u === 0 ? now : now + count;
  drawn.number.fill(0);
  for (let i = 0; i < count; i += 1) {
    const a = stage[now + i]!;
    const b = stage[next + i]!;
    const from = slot[now + i]!;
    const to = slot[next + i]!;
    const way = u === 0 ? stays : move[next + i]!;
    if (who !== 'all' && (way === stays && from === to) !== (who === 'still')) continue;
    let x = 0;
    let y = 0;
    let at = a;
    let rank = from;
    if (way === stays) {
      if (to === unseen) continue;
      const end = slotStart[b]! + to;
      x = slotX[end]!;
      y = slotY[end]!;
      if (from !== to && from !== unseen) {
        const start = slotStart[a]! + from;
        const part = settle(u);
        x = slotX[start]! + (x - slotX[start]!) * part;
        y = slotY[start]! + (y - slotY[start]!) * part;
      }
    } else {
      const luck = spread(i, week);
      const lasts = scene.lasts[way]!;
      const w = Math.max(0, Math.min(1, (u - luck * (1 - lasts)) / lasts));
      const first = way * points;
      const last = first + points - 1;
      // whoever comes from beyond the page appears where the way begins
      const x0 = from === unseen ? scene.wayX[first]! : slotX[slotStart[a]! + from]!;
      const y0 = from === unseen ? scene.wayY[first]! : slotY[slotStart[a]! + from]!;
      const x1 = to === unseen ? scene.wayX[last]! : slotX[slotStart[b]! + to]!;
      const y1 = to === unseen ? scene.wayY[last]! : slotY[slotStart[b]! + to]!;
      const along = scene.isRiver[way] === 1 ? ease(w) : w;
      if ((w === 0 && from === unseen) || (w === 1 && to === unseen)) continue;
      const leave = along < 0.2 ? along / 0.2 : 1;
      const arrive = along > 0.8 ? (along - 0.8) / 0.2 : 0;
      const p = along * (points - 1);
      const left = Math.min(points - 2, Math.floor(p));
      const share = p - left;
      const wx =
        scene.wayX[first + left]! + (scene.wayX[first + left + 1]! - scene.wayX[first + left]!) * share;
      const wy =
        scene.wayY[first + left]! + (scene.wayY[first + left + 1]! - scene.wayY[first + left]!) * share;
      const off = (luck - 0.5) * 7 * (1 - Math.abs(2 * along - 1));
      x = (leave < 1 ? x0 + (wx - x0) * leave : wx) + (x1 - wx) * arrive;
      y = (leave < 1 ? y0 + (wy - y0) * leave : wy) + (y1 - wy) * arrive + off;
      if (along >= 0.5) {
        at = b;
        rank = to;
      }
    }
    let kind = kindOf[at]!;
    if (served[at]! >= 0 && rank >= served[at]!) kind = waitingKind;
    const free = drawn.number[kind]!;
    drawn.x[kind]![free] = x;
    drawn.y[kind]![free] = y;
    drawn.number[kind] = free + 1;
  }
}

function ease(u: number): number {
  return u * u * (3 - 2 * u);
}

/** Somebody moves up within the first quarter of a week. */
function settle(u: number): number {
  return ease(Math.min(1, u * 4));
}

/** A number from 0 to 1 that is a mark's own in a week: when it starts, and at which side it goes. */
function spread(mark: number, week: number): number {
  let h = Math.imul(mark + 1, 0x9e37_79b1) ^ Math.imul(week + 1, 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b_3c6d);
  return ((h ^ (h >>> 13)) >>> 0) / 4_294_967_296;
}
