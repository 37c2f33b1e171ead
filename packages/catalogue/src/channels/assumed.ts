/** Numbers that nobody has measured: an assumption, with the values that are as plausible. */
import { response, type Parameter } from '@meander/core';

/** A number that is assumed, and the lowest and highest that would be as plausible. */
export function assumed(value: number, low: number, high: number, source = 'assumption') {
  return { default: value, range: [low, high] as [number, number], source };
}

/** A response that is assumed: a third of it, or three times as much, would be as plausible. */
export function assumedResponse(act: string, value: number, source = 'assumption'): Parameter {
  return response(act, value, source, [rounded(value / 3), Math.min(1, rounded(value * 3))]);
}

function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
