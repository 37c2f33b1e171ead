/** One week of a paired difference over many futures: quantiles and mean, in the metric's unit. */
export interface BandPoint {
  readonly week: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** One week of the average difference, from the preview. */
export interface PreviewPoint {
  readonly week: number;
  readonly difference: number;
}

/** A curve in px: `at` counts from the inline start. Points come in order of `at`. */
export type Curve = readonly { readonly at: number; readonly y: number }[];

/** The least and greatest y of a curve between two distances, or undefined where it has no point. */
export function reach(curve: Curve, start: number, end: number): { top: number; bottom: number } | undefined {
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined || end < first.at || start > last.at) return undefined;
  const edges = [heightAt(curve, Math.max(start, first.at)), heightAt(curve, Math.min(end, last.at))];
  let top = Math.min(...edges);
  let bottom = Math.max(...edges);
  for (let index = indexAfter(curve, start); index < curve.length; index += 1) {
    const point = curve[index];
    if (point === undefined || point.at > end) break;
    top = Math.min(top, point.y);
    bottom = Math.max(bottom, point.y);
  }
  return { top, bottom };
}

/** The index of the first point at or after a distance. */
function indexAfter(curve: Curve, at: number): number {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((curve[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The y of a curve at a distance between its first and last point. */
function heightAt(curve: Curve, at: number): number {
  const index = indexAfter(curve, at);
  const next = curve[index];
  const before = curve[index - 1];
  if (next === undefined || before === undefined) return (next ?? before)?.y ?? 0;
  return before.y + ((next.y - before.y) * (at - before.at)) / (next.at - before.at);
}
