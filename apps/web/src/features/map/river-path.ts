/** The water of a week: pools as wide as they ever get, and channels as wide as their flow. */
import { movedBetween, type FlowView } from './flow-view.ts';
import { place, type Frame } from './motion.ts';
import type { River, RiverMap, RiverStage } from './river-query.ts';

const coarse = 8;
const hollow = 0.51;

/** How wide a flow is drawn, 0 to 1: its square root, so that twice the people have twice the area of a pipe. */
export function flowShare(flow: number, most: number): number {
  return most > 0 ? Math.sqrt(Math.min(1, flow / most)) : 0;
}

/** @param most the most that ever goes between two stages in a week */
export function bedPath(map: RiverMap, view: FlowView, most: number, week: number, frame: Frame): string {
  const { river } = map;
  const flows = river.channels.map(
    ({ from, to }) => 1.5 + 14 * flowShare(movedBetween(map, view, from, to, Math.max(1, week)), most),
  );
  const end = lastOf(river);
  const near: string[] = [];
  const far: string[] = [];
  const halves: number[] = [];
  for (let s = 0; s <= end; s += coarse) {
    const channel = river.channels.findIndex(({ start, end: last }) => s >= start - 12 && s <= last + 12);
    const bed = river.bed[Math.round(s / river.step)] ?? 0;
    const water = channel >= 0 ? (flows[channel] ?? 2) : 3;
    halves.push(Math.max(bed > 4.5 ? bed : 0, Math.min(water, 20)));
  }
  for (const [i, half] of halves.entries()) {
    // where water meets a pool it widens by and by
    const around = (halves[i - 1] ?? half) * 0.25 + half * 0.5 + (halves[i + 1] ?? half) * 0.25;
    const s = i * coarse;
    const t = river.centre[Math.round(s / river.step)] ?? 0;
    near.push(text(place(frame, s, t - around)));
    far.push(text(place(frame, s, t + around)));
  }
  return `M${near.join('L')}L${far.toReversed().join('L')}Z`;
}

/** Where the river leaves the page. */
function lastOf(river: River): number {
  return (river.centre.length - 1) * river.step;
}

/** A crescent that is open at the top, with round ends. */
export function crescentPath({ at, size }: RiverStage, frame: Frame): string {
  const [s = 0, t = 0] = at;
  const [rx = 0, ry = 0] = size;
  const outer: string[] = [];
  const inner: string[] = [];
  const steps = 40;
  for (let i = 0; i <= steps; i += 1) {
    const u = i / steps;
    const angle = Math.PI * (0.04 + 0.92 * u);
    // both banks meet at the ends
    const ends = Math.sqrt(Math.min(1, Math.min(u, 1 - u) * 14));
    const middle = (1 + hollow) / 2;
    const spread = ((1 - hollow) / 2) * ends;
    const point = (share: number) =>
      text(place(frame, s + rx * share * Math.cos(angle), t + ry * share * Math.sin(angle)));
    outer.push(point(middle + spread));
    inner.push(point(middle - spread));
  }
  return `M${outer.join('L')}L${inner.toReversed().join('L')}Z`;
}

export function curvePath(curve: readonly number[], frame: Frame): string {
  const at = (i: number) => text(place(frame, curve[2 * i] ?? 0, curve[2 * i + 1] ?? 0));
  return `M${at(0)}C${at(1)} ${at(2)} ${at(3)}`;
}

/** An open arrowhead at a curve's end. */
export function arrowPath(curve: readonly number[], frame: Frame, size: number): string {
  const [x, y] = place(frame, curve[6] ?? 0, curve[7] ?? 0);
  const [hx, hy] = place(frame, curve[4] ?? 0, curve[5] ?? 0);
  const angle = Math.atan2(y - hy, x - hx);
  const barb = (turn: number) =>
    `${round(x - size * Math.cos(angle + turn))} ${round(y - size * Math.sin(angle + turn))}`;
  return `M${barb(0.5)}L${round(x)} ${round(y)}L${barb(-0.5)}`;
}

function text([x, y]: readonly [number, number]): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
