/** Where the numbers and words of ways stand, so that they meet nothing else. */
import { textWidth } from '../map/text.ts';
import { round } from './river.ts';

/** What a label keeps clear of: its middle, and half its extent along and across. */
export interface Box {
  readonly s: number;
  readonly t: number;
  readonly half: number;
  readonly high: number;
}

/** A number alone, in its half. */
export const SHORT = textWidth('9,999', 12) / 2;

/** Beside a curve, where a label meets nothing else; where its words would, the number alone, where that meets least. */
export function freeLabel(
  curve: readonly number[],
  half: number,
  boxes: Box[],
): [number, number, number, number] {
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
      const overlap = overlapOf(box, boxes);
      if (overlap < best.overlap) best = { box, at: s + side * 7, side, overlap };
    }
  return best;
}

function overlapOf(box: Box, boxes: readonly Box[]): number {
  return boxes.reduce(
    (sum, each) =>
      sum +
      Math.max(0, each.half + box.half - Math.abs(each.s - box.s)) *
        Math.max(0, each.high + box.high - Math.abs(each.t - box.t)),
    0,
  );
}

/** A point of a cubic curve. */
export function pointOn(curve: readonly number[], u: number): [number, number] {
  const v = 1 - u;
  const weights = [v * v * v, 3 * v * v * u, 3 * v * u * u, u * u * u];
  let [s, t] = [0, 0];
  for (const [i, weight] of weights.entries()) {
    s += weight * curve[2 * i]!;
    t += weight * curve[2 * i + 1]!;
  }
  return [s, t];
}

/** A number on its own line, where it meets no other number. */
export function labelOnLine(curve: readonly number[], boxes: Box[]): [number, number, number, number] {
  let best = { box: { s: 0, t: 0, half: 9, high: SHORT + 2 }, overlap: Infinity };
  for (const share of [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74]) {
    const [s, t] = pointOn(curve, share);
    const box = { s, t, half: 9, high: SHORT + 2 };
    const overlap = overlapOf(box, boxes);
    if (overlap < best.overlap) best = { box, overlap };
  }
  boxes.push(best.box);
  return [round(best.box.s), round(best.box.t), 0, 0];
}
